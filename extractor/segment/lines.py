"""What a short line of its own is, when it is no sentence: credit, date, signature, salutation."""

from extractor.deferred import deferred

_OPENS_CREDIT = deferred(
    "[（(\\[].*[）)\\]]$|注："
    "|[\\[〔【](?:摘 ?要|关键词|内容提要|中图分类号|文献标识码|文章编号|作者简介|基金项目)[\\]〕】]"
    "|【.+】.|[□◎○☆]|图为|目录$|新华社|编者按|编者的话|开栏的话|导读"
    "|附?[图表][0-9一二三四五六七八九十]|[0-9]{4} ?[-/.] ?[0-9]|[0-9]{4} [0-9]{2}/"
    "|[0-9]{1,2}[-/][0-9]{1,2} [0-9]{1,2}:[0-9]{2}"
    "|(?:来源|作者|编辑|责编|责任编辑|审核|校对|发布|发文|时间|日期|字号|浏览|文号|标签|栏目|"
    "索引号|主题|抄送|主送"
    "|标 ?题|名称|文件名称|成文|信息索引号|主办|责任单位|联系人|联系电话|单位|关键词|摘要"
    "|内容概述|内容摘要|信息分类|组配分类|生成日期|公开方式|公开时限"
    "|中图分类号|文献标识码|文章编号|基金项目|收稿日期|DOI)"
    "[^，。]{0,6}[：:]"
    "|(?:二[〇○零O]|[0-9]{2}|一九)[〇○零O一二三四五六七八九0-9]{2}年.{1,5}(?:月|日)"
)
_CREDIT = deferred(
    "https?:|www\\.|文件$|摄$|供图$|制图$|绘$|记者|通讯员|〔[0-9]{4}〕|会议上(?:的.{2,6})?$|"
    "会上(?:的.{2,6})?$|推荐度："
    "|日(?:通过|印发)[）)]?$|通过[）)]$|[0-9]{4}年第?[0-9]{1,2}期$"
    "|^[\u4e00-\u9fff]{2,4}(?:[，、 ][\u4e00-\u9fff]{2,4}){0,4}"
    "（[^（）]{0,40}(?:大学|学院|党校|研究|委|局)[^（）]{0,40}[0-9]{6}）$"
)
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
_BUILDS = "(?:织|构[建筑]|打造|搭建|建[设成立起]|筑|架起|铺[设开就]|推[进动行]|完善|健全|加强)"
"""What is done to a net or a library; the names of sites do not say it: 织密安全防护网."""
_MASTHEAD = deferred(
    "[^，。；]{0,20}(?:日报|晚报|晨报|早报|时报|商报|周报)(?:社|网)?"
    "(?:(?:数字|电子)报纸?|(?:[（(]?(?:19|20)[0-9]{2}).{0,24})?$"
    f"|(?!.{{0,16}}{_BUILDS}).{{2,16}}(?:(?<!张)网|网站|文库|资源库|图书馆|门户|"
    f"(?:范文|文档|文章|资料)(?:大全|中心)|数字报纸?|电子报|欢迎您[！!]?)$"
    "|(?:第?[0-9]{1,6} ?期 ?[/／] ?)?第?[0-9]{1,5}版[：: ]|[^，。\n]{2,12} ?发表于 ?[0-9]"
    "|(?:归档|更新|生成|阅读|浏览|点击|收录|今日已更新)"
    "(?:(?:时间|日期|次数|人次|数量?|量|率)[：: ]"
    "|(?:时间|日期|次数|人次|数量?|量|率|于)?[：: ]{0,3}[0-9])"
    "|[^。\n]{2,30}(?:◆|记住我|来上我)"
    "|(?:当前位置|首页|索 ?引|效力)[^，。]{0,30}(?:[：:]|[0-9])"
    "|[^，。\n]*(?:[|｜>＞][^|｜>＞]+|[|｜]){2}|[^，。\n]{2,20}[>＞]{1,2}[^，。>＞0-9\n]{2,10}$"
    "|(?:[\u4e00-\u9fff]{0,4}(?:信息|政务|政府|审计|财政|决策|执行|结果))公开$"
    "|(?:信息)?正文$|(?:最新|工作|部门|基层|乡镇|镇街|今日|图片|本地|时政)?(?:动态|要闻|新闻)$"
    "|(?:政策|通知|规范性)(?:文件|公告|解读)$|站内搜索$"
    "|(?:[\u4e00-\u9fff]{2,6} ?(?![0-9/_.-]+$))?[0-9A-Za-z/_.-]{4,}$"
)
BULLETS = "-–•· ●■◆▲▼★☆○◎"
"""What may stand before the words of a line."""
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
    if _OPENS_CREDIT.match(bare) or _CREDIT.search(bare):
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
