"""Words that deal with whoever fails, so that a lament beside them states no problem."""

from extractor.deferred import deferred

TREATED = deferred(
    "(?:对于?|针对)[^，。；：！？\n]*，(?:要|将|应|加强|进行|开展|及时|坚决|认真|严肃|逐一|"
    "全面|建立|实行|予以|组织)"
)
"""A clause on what is then dealt with: 对久拖不决的问题，加强督查."""
RULES_ON = deferred(
    "[^，。；：！？“”\n]{0,20}(?:的|者)，(?:应|要|当场|立即|予以|给予|由|可以?|按|一律|不予|"
    "责令|依法|"
    "依规|及时)"
)
"""What makes a lament the case of a rule: 责任不落实的，予以问责."""

ANSWERED_FOR = deferred(
    "[^。；！？\n]{0,80}的，(?:将|要|应|予以|给予|由|可以?|按|一律|不予|责令|依法|依规|及时|"
    "坚决|严肃|从严"
    "|严格|直接|视情|必须|追究)"
)
"""What follows what some are called to account for: …不到位，弄虚作假的，将严肃问责."""
ANY_WHO = deferred("[^，。；！？\n]{0,4}[对凡若]")
"""What a sentence opens with that rules on whoever does so."""
OF_SOME = deferred(
    "、[^，。；：\n]{0,40}的(?:[^，。；：、\n]{0,4}?(?:企业|厂矿?|店铺|商户|单位|人员|干部|"
    "地区|村|乡镇|户|学校|部门|项目|事项|路段|小区|群众|农民|家庭)$"
    "|[^，。；：、\n]{1,12}?(?:纳入|予以|给予|实施|一律|依法|坚决))"
)
"""What makes a row of laments the mark of some: 能耗高、质量差的企业."""
CAMPAIGN = deferred(
    "[^，。；：！？”\n]{0,8}”?[^，。；：！？\n]{0,4}(?:专项|整治|治理|清理|攻坚|排查|打击|集中行动)"
)
"""What follows the name of an ill that a campaign is about: 乱停乱放专项整治."""
DEALT_WITH = deferred(
    "(?:对于?|凡|针对)[^，。；：！？\n]{2,40}(?:问责|追责|追究|查处|整治|处理|通报|约谈|纠正|警示)"
)
"""A clause that says what is done to those who fail: 对不担当的严肃问责."""
