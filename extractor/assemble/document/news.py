"""Whether a report is a piece of news: signed by reporters, or told as they tell it."""

import re
from itertools import islice

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.deferred import deferred

_BYLINE = deferred(
    "记者(?:(?<=[报社网台体席约习刊闻]记者)[\u4e00-\u9fff\\s]{2,}|(?<=[（(]记者)|"
    "(?<=[（(]见习记者))"
    "|本[报网刊台]讯|讯(?<=[\u4e00-\u9fff][网窗台报]讯)[（(]"
    "|新华社.{0,12}[日月](?:电|消息|讯)|中新[网社].{0,12}[日月](?:电|消息|讯)"
    "|通讯员[\\s:：]?[\u4e00-\u9fff]{2,4}|【(?<![^\n]【)[^】\n]{2,8}网】|本报(?:重点)?报道组"
    "|据(?:新华社|中新[社网]|人民日报|[\u4e00-\u9fff]{2,6}[报网台])(?:记者)?(?:报道|消息|电)"
    "|记者.{0,6}从[^，。\n]{2,24}(?:获悉|了解到)"
    "|《(?<=[对向]《)[^》\n]{2,12}》(?:记者)?(?:均|都|独家)?(?:表示|说|介绍|透露|坦言)"
)
_LATELY = deferred(
    "^(?:[^，。；\n]{2,24}，){0,3}"
    "(?:近日|最近|日前|昨[日天]|今[日天]|连日来|"
    "(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}[-—至])?[0-9]{1,2}日[^，。年以]{0,8})，",
    re.MULTILINE,
)
"""How news begins: with the day, or with what led to it."""
_EVENT = deferred(
    "下发|出台|印发|召开|举行|举办|主持|带队|带领|深入|进驻|揭牌|启动|开幕|闭幕|前往|走进|赴|等一行|"
    "一行[0-9]{1,2}人"
)
_IS_NO_NEWS = deferred(
    "(?:报告|汇报|总结|通报|通知)如下|各位[^，。\n]{0,6}[：:！]|印发给你们|"
    "(?:调研|考察|课题)组先后|从.{0,6}情况(?:来)?看"
)
"""Words of reports, which begin with the day of a survey, too."""
_HEARD = deferred("据(?:悉|了解|介绍)，")
_SAYS = "(?:说|表示|介绍|感慨|感叹|坦言|提起|回忆|透露)"
_SAID = deferred(
    f"{_SAYS}[，：]“|”[^“”。！？\n]{{0,24}}{_SAYS}"
    "|(?:书记|主任|主席|[局处科镇乡县区市院校组站所队会]长|负责人)"
    f"[\u4e00-\u9fff]{{2,3}}{_SAYS}[，：。]"
)
_EDITED = deferred(
    "责任编辑[:：]|责 ?编[:：]|编 ?辑[:： ]|(?:摄|供图)[）)]?$"
    "|[（(][\u4e00-\u9fff]{2,3}(?: ?[\u4e00-\u9fff]{2,3}){0,2}[）)]$"
)
_HEAD = 150
"""Characters in which news tells its day, the bylines above it included."""
_ADDRESSES = deferred("(?:同志们|各位[^，。\n]{0,8})[：:！!]")
"""How a speech begins, in which others are quoted, too."""
_VOICES_WITHIN = 3000
"""Characters in which a feature lets people speak."""
_SEVERAL_VOICES = 3
"""People quoted in a text that lives by what they say, as features do."""
_ENOUGH = 2
"""Signs of news: a single one stands in other reports too."""


def is_news(parts: Frontmatter) -> bool:
    """Tell whether reporters sign the text, at its head or at its end."""
    head = parts.text[: parts.opening.stop]
    end = parts.text[parts.ending.start :]
    return bool(_BYLINE.search(head) or _BYLINE.search(end))


def is_told_as_news(parts: Frontmatter) -> bool:
    """Tell whether a text begins with the day, quotes what people say, or is edited as news is."""
    begun = parts.opening.start
    if _ADDRESSES.search(parts.text, begun, begun + _HEAD):
        return False
    lately = _LATELY.search(parts.text, begun, begun + _HEAD)
    said = list(islice(_SAID.finditer(parts.text, 0, _VOICES_WITHIN), _SEVERAL_VOICES))
    signs = (
        lately,
        lately and _tells_event(parts, lately.end()),
        _HEARD.search(parts.text),
        len(said) > 0,
        len(said) >= _SEVERAL_VOICES,
        _EDITED.search(parts.text.rstrip(), parts.ending.start),
    )
    return sum(map(bool, signs)) >= _ENOUGH


def _tells_event(parts: Frontmatter, start: int) -> bool:
    """Tell whether something takes place in the sentence that goes on at `start`."""
    end = parts.text.find("。", start)
    told = _EVENT.search(parts.text, start, end if end > start else len(parts.text))
    noted = "编者按" in parts.text[:start]
    return bool(told) and not (noted or _IS_NO_NEWS.search(parts.text, start, parts.opening.stop))
