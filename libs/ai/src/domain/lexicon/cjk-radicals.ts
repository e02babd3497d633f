/**
 * Unified ideographs of the CJK Radicals Supplement (U+2E80-2EFF), from the Unicode Character Database file
 * EquivalentUnifiedIdeograph.txt. NFKC folds the Kangxi radicals (U+2F00-2FD5) but leaves these alone, and PDFs that a
 * browser printed contain them wherever the font draws radical and word with one glyph: 長 comes out as U+2ED1.
 */
export const radicals = new Map(
  (
    '⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺬示⺭礻⺮竹⺯糹' +
    '⺰纟⺲罒⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马' +
    '⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀'
  )
    .match(/../gsu)!
    .map((pair) => [pair[0]!, pair[1]!]),
);
