"""What offices are called after the name of their place: 委编办, 人民政府办公室, 财政局."""

from extractor.deferred import deferred

_BODY = (
    "(?:[省市县区州旗盟镇乡]?委(?!员|托|派)|党委|党工委|纪委监委|纪委|人大常委会|人大|政协|"
    "人民政府|政府"
    "|人民法院|人民检察院)"
)
_OFFICE = (
    "(?:(?<=街道)办事处|(?:机构)?编制委员会办公室|编委办|编办|改革办|深改办|政研室|政策研究室|"
    "研究室|办公室|办公厅|组织部"
    "|宣传部|统战部|政法委|法制办|党校|开发区管委会|管委会|管理委员会"
    "|[一-鿿]{2,10}?(?:(?<![大全格布结当时僵])局|厅|委员会|办公室|领导小组))"
)
ORGAN = deferred(f"(?:{_BODY}(?:{_OFFICE})?|{_OFFICE})(?:联合)?(?:课题组|调研组|专班)?")
"""An office, right after the name of its place: 委编办 in 某县委编办立足实际."""
