"""What the lines look like that a site puts around a report.

A strong line is furniture wherever it stands. A weak one could be content (地址：…), so it counts
only beside strong ones, before the first or after the last paragraph of prose.
"""

import re
from collections import defaultdict

from extractor.deferred import deferred

# Beginnings of lines, and what must follow them. Bullets and opening brackets do not count.
_SHARE_SITE = (
    (
        "上传人 上传者 文档编号 资源ID 资源编号 上传时间 上传日期 文档格式 下载次数 下载量 "
        "版权说明 文档大小 文件大小 所属分类 下载权限",
        "[:：]",
    ),
    ("格式", r"[:：] ?(?:PDF|DOCX?|PPTX?|TXT|WPS)\b"),
    ("页数", r"[:：] ?\d"),
    ("下载积分 点击查看更多 点击预览 版权提示 下载须知 ImageVerifierCode", ""),
    ("亲", r"[,，]? ?该文档"),
    ("该文档", "(?:总共|共)"),
    ("全文预览 在线预览 下载资源 下载文档", "$"),
    ("文档描述 文档简介 文档介绍 资源描述 资源简介 资源介绍", "$"),
    ("《", r"[^》\n]{1,80}》由会员分享"),
    ("本文由用户 本文档由用户", "(?:提供并)?上传"),
    ("还剩", r" ?\d+ ?页"),
)
_RECOMMENDED = (
    ("展开阅读全文 猜你喜欢 点击排行", ""),
    ("你可能 您可能", "还?(?:喜欢|感兴趣)"),
    ("阅读全文", "$"),
    (
        "相关资源 相关搜索 相关文档 相关文章 相关阅读 相关推荐 相关新闻 相关链接 "
        "相关资讯 热门推荐 精彩推荐 最新推荐 为您推荐 推荐阅读 热门搜索 热门文章 最新文章 "
        "热门标签 热门排行 最新资讯 延伸阅读",
        r"[\s:：】\]]*$",
    ),
)
_AROUND = (
    ("Copyright copyright COPYRIGHT CopyRight © 版权所有", ""),
    ("转载请 分享到 分享至 打印本页 关闭窗口 增值电信业务经营许可证", ""),
    ("信息网络传播视听节目许可证 违法和不良信息举报电话 违法和不良信息举报邮箱", ""),
    ("经营许可证编号 经营许可证 网站标识码 网站备案号 备案号 备案序号", " ?[:：]"),
    ("责任编辑 责编 网站编辑 本文编辑", r" ?[:：]"),
    ("本文地址 本文链接 本文网址 原文地址 原文链接 原文网址", r" ?[:：]"),
    (
        "当前位置 现在位置 所在位置 您的位置 您当前的位置 您现在的位置 您所在的位置 你的位置",
        r"(?:是)? ?[:：]",
    ),
    ("首页", r"\s?[>»]"),
    ("上一篇 下一篇 前一篇 后一篇 上一条 下一条", r"(?:文章|信息|新闻)?\s?(?:[:：]|没有|$)"),
    ("编辑", r"[:：]\s?\S{2,12}$"),
    ("扫一扫", r"(?:$|[^，。,\s]{0,12}(?:关注|手机|微信|打开|浏览|二维码))"),
    (
        "扫描 扫码 识别 微信扫 手机扫 长按识别 请扫",
        r"[^，。,\s]{0,8}(?:二维码[^，。,\s]{0,4}|码|描)?(?:关注|下载|打开|查看|浏览|添加|分享)\S{0,8}$",
    ),
    (
        "点击 点 戳 请点击 长按",
        r"(?:上方|下方|上面|下面|标题下)(?:蓝色?字体?)?[“「]?[^”」，。\s]{0,16}[”」]?[,，]?"
        r"(?:即可|可以|快速|一键|轻松)?(?:关注|订阅)(?:我们|哦|吧|公众号)?[~！!↑↓👇👆]*$",
    ),
    ("觉得不错 喜欢就 好看你就", r"[^。]{0,12}点(?:个|一?下)?[“「]?(?:在看|赞)[^。]{0,4}$"),
    ("阅读原文", "$"),
    ("阅读", r" ?[0-9.]+万?\+? {1,4}(?:赞|在看|点赞)"),
    ("校对 审核 编辑 编审 监制 校审 责编", r" ?[丨|｜] ?\S{2,20}$"),
    ("字体 字号", r"(?:大小)?\s?[:：]"),
    ("浏览 阅读 点击 访问", r"(?:次数|量|数|率)?\s?[:：]\s?\d"),
    ("发表评论 网友评论 我要评论 暂无评论 E-mail推荐", ""),
    ("建议使用", r"\S{0,20}浏览器"),
    (
        "注意 声明 免责声明 版权声明 特别声明 郑重声明 温馨提示 特别提示 提示 说明 注 备注",
        r"[:：][^。\n]{0,60}(?:本站|本网站|侵权|网友(?:上传|投稿|提供))",
    ),
    ("关于我们 联系我们 网站声明 版权声明 隐私声明 网站地图", r"\s?[|｜丨·]"),
    ("图片来源 图片来自 图源 配图来源", r"(?:于)?\s?(?:[:：]|网络)\S{0,20}$"),
    ("附件列表 附件下载 相关附件", r"\s?[:：]?$"),
)
_WEAK = (
    ("主办 承办 协办 维护 主办单位 承办单位 协办单位 维护单位 技术支持", "[:：]"),
    ("地址 邮编 电话 联系电话 传真 邮箱 标签 公众号 微信公众号 特别说明 温馨提示", "[:：]"),
)
_BUTTONS = (
    "收藏本站|加入收藏|收藏|分享到|分享|[(（]赏[)）]|下载资源|下载文档|立即下载|免费下载|下载|相关|举报|"
    "打印本页|打印|关闭窗口|关闭|返回顶部|返回列表|返回首页|返回|网站首页|首页|上一页|下一页|末页|尾页|"
    "设为首页|无障碍浏览|无障碍|繁体版|繁体|简体|English|登录|注册|退出|我要纠错|纠错|网站地图|联系我们|"
    "关于我们|收起|展开更多|更多|展开|点赞|评论|微信|微博|QQ空间|QQ|新浪微博|腾讯微博|朋友圈|字体|字号|"
    "大号|中号|小号|大|中|小|默认|VIP|充值|上传|客服|手机版|电脑版|换一换|没有了|TOP|"
    "上一篇|下一篇|上一条|下一条"
)
_BETWEEN_BUTTONS = r"[\s|/·•,，:：>»\[\]【】]*+"
_BUTTON_LINE = deferred(rf"(?:(?:{_BUTTONS}){_BETWEEN_BUTTONS})++$")
_PAGER = deferred(r"(?:上一页|下一页|首页|末页|尾页|\d{1,4}|共\d{1,4}页|\.{3}|…|[\s\[\]<>|])++$")
_BUTTON_STARTS = frozenset(button[0] for button in _BUTTONS.split("|"))
_SHORTEST_BUTTONS, _LONGEST_BUTTONS = 2, 60
"""Characters: 大 alone may be the cell of a table."""

_WELCOME = deferred(r"\S{2,12}[,，] ?欢迎(?:您|你)(?:的?(?:访问|光临|到来))?[！!。]?$")
_DECORATION = " •·*>»|/-【[（(👇👆▼▲↓↑"
_LEGAL_ANYWHERE = deferred(r"ICP ?(?:备|证)|公网安备|网站版权所有|网站备案")
_FILE_PAGE = deferred(r"\.(?:pdf|docx?|pptx?|xlsx?|wps|txt)_第 ?\d+ ?页$", re.IGNORECASE)
_URL = deferred(r"(?:https?://|www\.)[A-Za-z0-9\-./?%&=:#~+_]+")
_DATED = deferred(r"\d{4} ?[年/.-] ?\d|来源|发布")
_SENTENCE = deferred(r"[，。；！？]|,(?!\d)")
_PROSE_LENGTH = 20


class _Forms:
    """Forms of lines, sorted by the character they begin with; each sort compiles when asked."""

    def __init__(self, *tables: tuple[tuple[str, str], ...]) -> None:
        self._patterns: dict[str, list[str]] = defaultdict(list)
        for beginnings, rest in (form for table in tables for form in table):
            for beginning in beginnings.split():
                self._patterns[beginning[0]].append(re.escape(beginning) + rest)
        self._compiled: dict[str, re.Pattern[str]] = {}

    def begin(self, words: str) -> bool:
        """Tell whether the line begins with one of the forms."""
        bare = words.lstrip(_DECORATION)
        first = bare[:1]
        if first not in self._patterns:
            return False
        if first not in self._compiled:
            self._compiled[first] = re.compile("|".join(self._patterns[first]))
        return self._compiled[first].match(bare) is not None


_STRONG_FORMS = _Forms(_SHARE_SITE, _RECOMMENDED, _AROUND)
_SHARE_FORMS = _Forms(_SHARE_SITE)
_RECOMMENDED_FORMS = _Forms(_RECOMMENDED)
_WEAK_FORMS = _Forms(_WEAK)
_DESCRIPTION = deferred("(?:文档|资源)(?:描述|简介|介绍)$")


def is_prose(words: str) -> bool:
    """Tell whether the line reads like part of a report: long enough, with sentence marks."""
    length = len(words) - words.count(" ")
    return length >= _PROSE_LENGTH and _SENTENCE.search(words) is not None


def is_strong(words: str) -> bool:
    """Tell whether the line is furniture wherever it stands.

    >>> is_strong("上一篇：没有了"), is_strong("【字体：大 中 小】"), is_strong("上一篇章已经翻过")
    (True, True, False)
    """
    return bool(
        _STRONG_FORMS.begin(words)
        or _is_button_line(words)
        or (words[-1] == "页" and _FILE_PAGE.search(words))
        or ("欢迎" in words and _WELCOME.match(words))
        or ("备" in words and _LEGAL_ANYWHERE.search(words))
    )


def is_share_site(words: str) -> bool:
    """Tell whether the line is one that only document-sharing sites have.

    >>> is_share_site("上传人：张某 文档编号：27 页数：3")
    True
    """
    return _SHARE_FORMS.begin(words)


def is_description(words: str) -> bool:
    """Tell whether the line is the heading of a sharing site after which the report begins."""
    return _DESCRIPTION.match(words) is not None


def is_recommendation(words: str) -> bool:
    """Tell whether the line is a heading over links to other pages."""
    return _RECOMMENDED_FORMS.begin(words)


def is_weak(words: str) -> bool:
    """Tell whether the line is furniture beside other furniture; a line of bullets is."""
    return not words.strip(_DECORATION + "】]）)") or _WEAK_FORMS.begin(words)


def is_advert(words: str) -> bool:
    """Tell whether the line is an address, or words and an address: no sentence and no date.

    >>> is_advert("某某医院 http://example.com/a/1.html"), is_advert("网址为www.a.cn，请看。")
    (True, False)
    """
    url = _URL.search(words)
    if url is None:
        return False
    others = words[: url.start()] + words[url.end() :]
    return not (_SENTENCE.search(others) or _DATED.search(others))


def _is_button_line(words: str) -> bool:
    if len(words) > _LONGEST_BUTTONS:
        return False
    bare = words.lstrip(_DECORATION)
    if len(bare) < _SHORTEST_BUTTONS:
        return False
    is_pager = "一页" in bare and _PAGER.match(bare) is not None
    return is_pager or (bare[0] in _BUTTON_STARTS and _BUTTON_LINE.match(bare) is not None)
