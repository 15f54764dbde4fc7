"""How the lines begin that a site puts around a report, and what must follow."""

import re
from collections import defaultdict

from extractor.deferred import deferred

DECORATION = " •·*>»|/-【[（(👇👆▼▲↓↑"
"""Bullets and opening brackets before the words of a line."""

# Beginnings of lines, and what must follow them. Bullets and opening brackets do not count.
SHARE_SITE = (
    (
        "上传人 上传者 文档编号 资源ID 资源编号 上传时间 上传日期 文档格式 下载次数 下载量 "
        "版权说明 文档大小 文件大小 所属分类 下载权限",
        "[:：]",
    ),
    ("格式", r"[:：] ?(?:PDF|DOCX?|PPTX?|TXT|WPS)\b"),
    ("页数", r"[:：] ?\d"),
    ("下载积分 点击查看更多 点击预览 版权提示 下载须知 ImageVerifierCode", ""),
    ("亲", r"[,，]? ?该文档"),
    ("网站客服 本站客服 客服QQ", r"(?:QQ|微信|电话)?[:：]"),
    ("本文档内容版权 本文档版权 本站不保证质量", ""),
    ("该文档", "(?:总共|共)"),
    ("全文预览 在线预览 下载资源 下载文档", "$"),
    ("文档描述 文档简介 文档介绍 资源描述 资源简介 资源介绍", "$"),
    ("《", r"[^》\n]{1,80}》由会员分享"),
    ("本文由用户 本文档由用户", "(?:提供并)?上传"),
    ("还剩", r" ?\d+ ?页"),
    ("试读结束 试读已结束 开通会员", ""),
    ("更新时间 发布时间", r"[:：][^，。\n]{0,60}(?:会员上传|网友上传|网友投稿)"),
    (
        "下面是 以下是 下面就是 这是 下面小编 以下小编 小编 本站 前言:本站 前言：本站",
        r"(?=[^。\n]{0,40}(?:小编|本站|为(?:大家|您|你)(?:精心)?(?:整理|收集|搜集|准备|分享)))[^。\n]{4,120}"
        r"(?:参考|借鉴|帮助|喜欢|阅读|浏览|下载|咨询)[^，,。\n]{0,12}[。！!]?$",
    ),
)
RECOMMENDED = (
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
AROUND = (
    ("Copyright copyright COPYRIGHT CopyRight © 版权所有", ""),
    ("转载请 分享到 分享至 打印本页 关闭窗口 增值电信业务经营许可证", ""),
    ("信息网络传播视听节目许可证 违法和不良信息举报电话 违法和不良信息举报邮箱", ""),
    ("经营许可证编号 经营许可证 网站标识码 网站备案号 备案号 备案序号", " ?[:：]"),
    ("责任编辑 责编 网站编辑 本文编辑", r" ?[:：]"),
    ("本文地址 本文链接 本文网址 原文地址 原文链接 原文网址", r" ?[:：]"),
    (
        "当前位置 现在位置 所在位置 您的位置 您当前的位置 您的当前位置 您现在的位置 您所在的位置 "
        "您所在位置 你的位置",
        r"(?:是)? ?(?:[:：]|首页)",
    ),
    ("首页", r"\s?[>»]"),
    ("上一篇 下一篇 前一篇 后一篇 上一条 下一条", r"(?:文章|信息|新闻)?\s?(?:[:：]|没有|$)"),
    ("编辑", r"[:：]\s?\S{2,12}$"),
    ("视频播放位置 视频加载中 下载安装Flash 您的浏览器不支持", r"\S{0,12}$"),
    ("扫一扫", r"(?:$|[^，。,]{0,12}(?:关注|手机|微信|打开|浏览|二维码))"),
    (
        "扫描 扫码 识别 微信扫 手机扫 长按识别 请扫",
        (
            r"[^，。,\s]{0,8}(?:二维码[^，。,\s]{0,4}|码|描)?(?:关注|下载|打开|查看|浏览|添加|"
            r"分享)\S{0,8}$"
        ),
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
    ("浏览 阅读 点击 访问 查看 回复", r"(?:次数|量|数|率)?\s?[:：]\s?\d"),
    ("发表评论 网友评论 我要评论 暂无评论 E-mail推荐", ""),
    ("建议使用", r"\S{0,20}浏览器"),
    (
        "注意 声明 免责声明 版权声明 特别声明 郑重声明 温馨提示 特别提示 提示 说明 注 备注",
        r"[:：][^。\n]{0,60}(?:本站|本网站|侵权|网友(?:上传|投稿|提供))",
    ),
    ("关于我们 联系我们 网站声明 版权声明 隐私声明 网站地图", r"\s?[|｜丨·]"),
    ("图片来源 图片来自 图源 配图来源", r"(?:于)?\s?(?:[:：]|网络)\S{0,20}$"),
    ("社会主义核心价值观", r" *[:：] *富强"),
    ("今天是", r" ?\d{4} ?年[^，。\n]{4,24}$"),
    ("马上注册", "[^，,]{0,4}[，,]"),
    ("快捷搜索 热门搜索 热搜词 搜索热词", "[:：]"),
    ("版块", " {2,}"),
    ("本篇文章 本文共 全文共", r" ?\d+ ?字"),
    ("本帖最后由", ""),
    ("您需要", " ?登录"),
    ("Loading loading", r"[.…]*$"),
    ("附件列表 附件下载 相关附件", r"\s?[:：]?$"),
)
WEAK = (
    ("主办 承办 协办 维护 主办单位 承办单位 协办单位 维护单位 技术支持", "[:：]"),
    ("地址 邮编 电话 联系电话 传真 邮箱 标签 公众号 微信公众号 特别说明 温馨提示", "[:：]"),
    ("ID 大小", r"[:：] ?\d[\d.]*(?:[KM]?B)?$"),
)


_NUMBER = deferred("^[0-9]{1,2}、")
"""The number of a note in a list of them: 1、本文档由用户上传."""


class Forms:
    """Forms of lines, sorted by the character they begin with; each sort compiles when asked."""

    def __init__(self, *tables: tuple[tuple[str, str], ...]) -> None:
        self._patterns: dict[str, list[str]] = defaultdict(list)
        for beginnings, rest in (form for table in tables for form in table):
            for beginning in beginnings.split():
                self._patterns[beginning[0]].append(re.escape(beginning) + rest)
        self._compiled: dict[str, re.Pattern[str]] = {}

    def begin(self, words: str) -> bool:
        """Tell whether the line begins with one of the forms."""
        bare = words.lstrip(DECORATION)
        if bare[:1].isdigit():
            bare = _NUMBER.sub("", bare)
        first = bare[:1]
        if first not in self._patterns:
            return False
        if first not in self._compiled:
            self._compiled[first] = re.compile("|".join(self._patterns[first]))
        return self._compiled[first].match(bare) is not None
