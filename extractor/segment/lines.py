"""What a short line of its own is, when it is no sentence: credit, date, signature, salutation."""

from extractor.deferred import deferred
from extractor.segment.line_forms import pattern_of

_OPENS_CREDIT = pattern_of("opens_credit")
_CREDIT = pattern_of("credit")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
    "卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫"
    "孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕"
    "单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚"
    "娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池"
    "查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼满闻位厉伊仝区郜海阚花权强帅屠豆朴励修某"
)
"""What the names of nearly all people begin with."""
_PERSON = deferred(
    "(?:[省市县区州镇乡局厅院署]长|主席|总理|主任|(?<!第一)书记|审计长)"
    f"(?:[{_SURNAMES}][\u4e00-\u9fff·]{{1,3}}|[\u4e00-\u9fff]?[某×*＊○〇□]{{1,3}})$"
)
_MASTHEAD = pattern_of("masthead")
BULLETS = "-–•· ●■◆▲▼★☆○◎"
"""What may stand before the words of a line."""
LONGEST_CREDIT = 80
"""Characters of a line of credits; a longer one with sentences only speaks of reporters."""
LONGEST_PERSON = 18
"""Characters of a line that gives an office and a name: 某市人民政府市长某某某."""
_ORGAN = deferred(
    "^[\u4e00-\u9fff（）]{2,22}(?:政府|办公室|办公厅|委员会|国务院|编办|编委办|党委|党工委|"
    "县委|市委"
    "|(?<![困破布格结僵危新大开战变])局|厅|委)$"
)
_ENDS = "。！？；：，、…"
_CAPTION = deferred("(?:图源|截图|资料图|资料照片|供图|图片来源)[^，。]{0,8}[）)]?。?$")
_INTRODUCES = deferred("(?:引言|前言|导言|导语|序言|摘要)(?:：|$)")
_NUMBERED = deferred(
    "(?:报告|汇报|材料|总结|方案|范文|讲话|发言)(?:[0-9一二三四五六七八九十]{1,2}|（.{1,4}）)$"
)


def is_line(words: str) -> bool:
    """Tell whether a paragraph ends without a mark, as lines and headings do."""
    return words[-1] not in _ENDS


def is_credit(words: str) -> bool:
    """Tell whether a line names an author, a photographer, a source, a date or a file number.

    >>> is_credit("本报记者张三摄"), is_credit("国发〔2019〕5号"), is_credit("资源下沉到村")
    (True, True, False)
    """
    bare = words.lstrip(BULLETS)
    if _OPENS_CREDIT.match(bare):
        return True
    if _CREDIT.search(bare) and (len(bare) <= LONGEST_CREDIT or "。" not in bare[:-1]):
        return True
    return len(words) <= LONGEST_PERSON and bool(_PERSON.search(words))


def is_caption(words: str) -> bool:
    """Tell whether a paragraph says what a picture shows, or whose it is.

    >>> is_caption("“某通”应用截图。图源网络。"), is_caption("图书室开放了。")
    (True, False)
    """
    return is_credit(words) or bool(_CAPTION.search(words))


def is_masthead(words: str) -> bool:
    """Tell whether a line names the site or the paper, its section or its counters.

    >>> is_masthead("某省日报 数字报纸"), is_masthead("首页>新闻>要闻"), is_masthead("日报社的改革")
    (True, True, False)
    >>> is_masthead("好知网 haozhi.com"), is_masthead("政府工作报告2023")
    (True, False)
    """
    return bool(_MASTHEAD.match(words.lstrip(BULLETS)))


def is_organ(words: str) -> bool:
    """Tell whether a line is the bare name of an office.

    >>> is_organ("某某县委编办"), is_organ("让群众少跑腿")
    (True, False)
    """
    return bool(_ORGAN.match(words.lstrip(BULLETS)))


def is_introduction(line: str) -> bool:
    """Tell whether a line heads the words before the first section.

    >>> is_introduction("引言：一张网"), is_introduction("前言后语")
    (True, False)
    """
    return bool(_INTRODUCES.match(line))


def heads_document(line: str) -> bool:
    """Tell whether a line heads one of several documents on a page.

    >>> heads_document("社区建设调研报告2"), heads_document("存在问题")
    (True, False)
    """
    return bool(_NUMBERED.search(line))
