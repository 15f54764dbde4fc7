"""What stands before a number and is not measured: 由原来的, 较改革前, 每."""

from extractor.deferred import deferred

_FROM = deferred(
    r"[由从](?:原来|原先|原有|原本|此前|以前|过去|最初|去年|上年|法定的?|规定的?|承诺的?|原定的?|改革前的?|上[届期]|"
    r"“[一二三四五六七八九十]{1,3}五”(?:期间|时期|之?初|初期|末期?)?|"
    r"[^，；、]{1,5}前)的?[^，；]{0,20}$"
    r"|[由从](?:[人户村亩平年]均|世界|全[国省市县])?(?=[0-9一二两三四五六七八九十百]|$)"
    r"|(?<=[离间量数率额积口本限])从[^，；。0-9]{2,14}的$"
)
_COMPARED = deferred(
    r"(?:较|(?<![占同环])比(?![例重率]|原(?![计定来先有预]|[^，；]{0,6}计划))|(?<!参)与|"
    r"(?<![合共相不会])同)[^，；]{1,12}?(?:相比)?"
    r"(?=(?:[增减](?![幅速])|提|下降|上升|缩|扩|高|低|多|少|快|慢|上涨|压)[^，；]{0,4}$)"
    r"|(?:高于|低于|好于|快于|慢于|优于|高出)[^，；、]{0,14}$"
)
_YEARLY = deferred("[同环]比(?=[增减降涨][幅速])")
"""Within a name it only tells since when: 销售收入|同比|增幅."""
_SINCE = deferred("(?<!占)比(?:[0-9一二三四五六七八九零〇○]{4}年|上年|去年|上世纪末)(?:底|末)?$")
"""Behind it a measure doubles: 总产值比1980年|翻两番."""
_ON_BASE = deferred("(?:在[^，。；在]{0,30}|^[^，。；]{0,30})基础上")
_AFTER = deferred(
    "^(?:其中)?[^，；。、0-9]{2,12}(?<![以之先前落])后(?=(?:[增减降升缩扩压]|剩|只|仅)[^，；。]{0,5}$)"
)
"""The deed after which a number was another: 整治后|减到35户."""
_PER = deferred("每(?:立方米|平方米|平方公里|公里|公斤|千瓦时|小时|.)$")


def without_adjuncts(left: str) -> str:
    """Drop 由原来的 and 较改革前: what is compared with is not what is measured."""
    left = _YEARLY.sub("", left) if "比" in left else left
    left = _ON_BASE.sub("", left) if "基础上" in left else left
    left = _AFTER.sub("", left) if "后" in left else left
    for adjunct in (_FROM, _COMPARED, _SINCE):
        if match := adjunct.search(left):
            left = left[: match.start()]
    return _PER.sub("", left) if "每" in left else left
