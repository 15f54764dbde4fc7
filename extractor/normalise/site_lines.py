"""What the lines look like that a site puts around a report.

A strong line is furniture wherever it stands. A weak one could be content (地址：…), so it counts
only beside strong ones, before the first or after the last paragraph of prose.
"""

import re

_BUTTON = (
    "收藏本站|加入收藏|收藏|分享到|分享|[(（]赏[)）]|下载资源|下载文档|立即下载|免费下载|下载|相关|举报|打印本页|打印|"
    "关闭窗口|关闭|返回顶部|返回列表|返回首页|返回|网站首页|首页|上一页|下一页|末页|尾页|设为首页|无障碍浏览|无障碍|繁体版|"
    "繁体|简体|English|登录|注册|退出|我要纠错|纠错|网站地图|联系我们|关于我们|收起|展开更多|更多|展开|点赞|评论|微信|微博|"
    "QQ空间|QQ|新浪微博|腾讯微博|朋友圈|字体|字号|大号|中号|小号|大|中|小|默认|VIP|充值|上传|客服|手机版|电脑版|换一换|"
    "没有了|TOP|上一篇|下一篇|上一条|下一条"
)
_BUTTONS = re.compile(
    rf"(?:[\s|/·•,，:：>»\[\]【】()（）]*+(?:{_BUTTON})[\s|/·•,，:：>»\[\]【】]*+)++$"
)

_SHARE_SITE = re.compile(
    r"上传人[:：]|上传者[:：]|文档编号[:：]|资源ID[:：]|资源编号[:：]|上传时间[:：]|上传日期[:：]|"
    r"格式[:：]\s?(?:PDF|DOCX?|PPTX?|TXT|WPS)\b|文档格式[:：]|页数[:：]\s?\d|下载积分|下载次数[:：]|下载量[:：]|"
    r"亲[,，]?\s?该文档|该文档(?:总共|共)|(?:文档|资源|内容)(?:描述|简介|介绍)$|下载资源$|点击查看更多|点击预览|全文预览$|"
    r"在线预览$|《[^》\n]{1,80}》由会员分享|版权说明[:：]|版权提示|下载须知|本文(?:档)?由用户(?:提供并)?上传|"
    r"还剩\s?\d+\s?页|ImageVerifierCode|特别说明[:：]|温馨提示[:：]"
)
DESCRIPTION = re.compile(r"(?:文档|资源|内容)(?:描述|简介|介绍)$")
"""The heading of a sharing site after which the report itself begins."""

RECOMMENDED = re.compile(
    r"[\s•·>【\[]*+(?:展开阅读全文|阅读全文$|猜你喜欢|(?:你|您)可能(?:还)?(?:喜欢|感兴趣)|点击排行|"
    r"相关(?:资源|搜索|文档|文章|阅读|推荐|新闻|链接|内容|资讯)[\s:：】\]]*$|"
    r"(?:热门|精彩|最新|为您|推荐)(?:推荐|阅读|文章|搜索|标签|排行|资讯)[\s:：】\]]*$|延伸阅读[\s:：】\]]*$)"
)
"""A heading over links to other pages."""

_LEGAL = (
    r"[Cc]opy\s?[Rr]ight|COPYRIGHT|©|版权所有|经营许可证|网站标识码|增值电信业务|信息网络传播|违法和不良信息|"
    r"备案(?:号|序号)[:：]|网站备案"
)
_AROUND = (
    r"您?(?:现在|当前|所在)?的?(?:当前)?位置(?:是)?[:：]|首页\s?[>»]|"
    r"(?:上|下|前|后)一(?:篇|条)(?:文章|信息|新闻)?\s?(?:[:：]|没有|$)|"
    r"[(（\[【]?\s?(?:责任编辑|责编|网站编辑|本文编辑)\s?[:：]|编辑[:：]\s?\S{2,12}$|"
    r"分享到|分享至|扫一扫(?:$|\S{0,12}(?:关注|手机|微信|打开|浏览|二维码))|"
    r"(?:微信|手机|长按|请)?(?:扫描|扫码|识别)\S{0,8}(?:二维码|关注)\S{0,12}$|转载请|本文(?:地址|链接|网址)[:：]|"
    r"原文(?:地址|链接)[:：]|[【\[(（]?\s?字[体号](?:大小)?\s?[:：]|(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?\s?[:：]\s?\d|"
    r"[(（]?\d*[)）]?\s?(?:发表|网友|我要|暂无)评论|打印本页|关闭窗口|技术支持[:：]|建议使用\S{0,20}浏览器|"
    r"第\s?\d+\s?页\s?[/／,，]?\s?共\s?\d+\s?页$"
)
_STRONG = re.compile(rf"[\s•·*>]*+(?:{_LEGAL}|{_AROUND})")
_LEGAL_ANYWHERE = re.compile(r"ICP\s?(?:备|证)|公网安备|网站版权所有")
_FILE_PAGE = re.compile(r"\.(?:pdf|docx?|pptx?|xlsx?|wps|txt)_第\s?\d+\s?页$", re.IGNORECASE)
_WEAK = re.compile(
    r"(?:主办|承办|协办|维护)(?:单位)?[:：]|地址[:：]|邮编[:：]|(?:联系)?电话[:：]|传真[:：]|邮箱[:：]|标签[:：]|"
    r"(?:微信)?公众号|网站|[\s•·>»|/-]+$"
)
_URL = re.compile(r"(?:https?://|www\.)[A-Za-z0-9\-./?%&=:#~+_]+")
_ONLY_URL = re.compile(rf"\s*(?:{_URL.pattern})\s*$")
_SENTENCE = re.compile(r"[，。；！？]|,(?!\d)")


def is_prose(line: str) -> bool:
    """Tell whether the line reads like part of a report: long enough, with sentence marks."""
    return len(line) >= 30 and _SENTENCE.search(line) is not None


def is_share_site(line: str) -> bool:
    """Tell whether the line is one that only document-sharing sites have.

    >>> is_share_site("上传人：张某 文档编号：27 页数：3")
    True
    """
    return _SHARE_SITE.match(line) is not None


def is_strong(line: str) -> bool:
    """Tell whether the line is furniture wherever it stands.

    >>> is_strong("上一篇：没有了"), is_strong("【字体：大 中 小】"), is_strong("上一篇章已经翻过")
    (True, True, False)
    """
    return bool(
        _STRONG.match(line)
        or _SHARE_SITE.match(line)
        or RECOMMENDED.match(line)
        or (len(line) <= 60 and _BUTTONS.match(line))
        or (line[-1:] == "页" and _FILE_PAGE.search(line))
        or ("备" in line and _LEGAL_ANYWHERE.search(line))
    )


def is_weak(line: str) -> bool:
    """Tell whether the line is furniture beside other furniture."""
    return _WEAK.match(line) is not None


def is_advert(line: str) -> bool:
    """Tell whether the line is an address, or words and an address, and no sentence.

    >>> is_advert("某某医院 http://example.com/a/1.html"), is_advert("网址为www.a.cn，请看。")
    (True, False)
    """
    url = _URL.search(line)
    return url is not None and not _SENTENCE.search(line[: url.start()] + line[url.end() :])
