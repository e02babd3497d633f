/**
 * Where everything lies in the kernel's memory, in bytes. Read by the columns, by the queries and by the AssemblyScript
 * kernel alike, so it holds plain numbers and nothing else. Figures and reasons stand in docs/matching.md, "The kernel".
 */

export const rowsPerBlock = 128;
/** Rows are tested sixteen at a time. */
export const groupsPerBlock = 8;

// The root, at a fixed address: what a reader has to know of the columns.
export const rootAddress = 1024;
/** Marks a memory that holds columns of this layout. */
export const layoutVersion = 10;
export const rootLayout = 0;
/** A catalogue of classes and blocks for each kind of row. */
export const rootJobs = 128;
export const rootCandidates = 192;
export const kindClassTable = 0;
export const kindClassCount = 4;
export const kindBlockTable = 8;
export const kindBlockCount = 12;
export const kindRowCount = 16;
export const kindIdTable = 20;
export const kindIdCapacity = 24;
export const kindIdUsed = 28;
/** A stretch for hot parts of so many blocks and for their planes behind, and how many are used. */
export const kindStretch = 32;
export const kindStretchBlocks = 36;
export const kindStretchUsed = 40;
export const rootSchedules = 80;
export const rootScheduleCount = 84;
export const rootTextTable = 88;
export const rootTextCapacity = 92;
export const rootTexts = 96;
export const rootTextCount = 100;
export const rootTextFree = 104;
export const rootTextLive = 108;
export const rootTextsCapacity = 112;
/** How often a text came or went; also numbers the texts. */
export const rootTextChanges = 120;

// A block in the table of its kind: its address and its class, which is told without a look at the block itself.
export const blockEntryBytes = 8;
export const blockEntryClass = 4;

// A class: rows of one place. Its blocks are listed side by side.
export const classBytes = 32;
export const classBlocks = 0;
export const classBlockCount = 4;
/** Class keys, four words; what they say is for the columns of each kind. */
export const classKey = 16;

// A block of rows in two parts. Hot: the header and what is read of every row. Cold: what only survivors need, then ids.
export const blockCold = 0;
export const blockNumber = 4;
export const blockRecords = 8;
export const blockRecordsSize = 12;
export const blockRecordsUsed = 16;
export const blockRecordsDead = 20;
export const blockClass = 24;
export const blockCount = 28;
export const blockLive = 32;
/** Its part of the first plane, and how far it is to that of the next one. */
export const blockPlanes = 48;
export const blockPlaneStep = 52;

/**
 * A number below 32 is coded as its low four bits and, in the highest bit of the byte, its fifth: whichever half of a table it does
 * not lie in then answers 0. Between them three bits are free for another number.
 */
export const betweenShift = 4;
export const fifthBitShift = 7;

// What the first tests read lies together for each sixteen rows: places of the first group.
export const jobGroupBytes = 112;
/** Of each row its second and third trade, coded, and between these bits its share in fourteenths, rounded down. */
export const jobOtherTrades = 64;
/** The share of the first trade, which the class has, in fifteenths, rounded down; in the high four bits the step of pay. */
export const jobFirstShare = 96;
export const payStepShift = 4;
export const paySteps = 16;
/** Six answers, two to a byte: 0 unknown, else 1 to 5. Sixteen bytes a pair. */
export const jobCulture = 112;
/** The industry, coded, and between these bits the level (0 unknown, else 1 + its place in `careerLevels`). */
export const jobStanding = 160;
export const jobHotBytes = 960;
// The cold part.
/** Which hours and days a year, see `rootSchedules`; `oddSchedule`: in the record. */
export const jobSchedule = 0;
/** What the third test reads lies together for each row, mostly in one cache line. */
export const jobRows = 128;
export const jobRowBytes = 20;
/** What is asked as eight sketched skills. */
export const jobAsked = 0;
/** The place of the record, in words: 16 bits. The next two bytes are read with it. */
export const jobOffset = 16;
/** Sum of the weights of what is asked, required 5 and desired 2; 0: sketched skills do not bound the row. */
export const jobAskedWeight = 18;
/** What the job offers to grow into, a bit each. */
export const jobGrowth = 19;
export const jobIds = 2688;
export const jobColdBytes = 4736;

/** One cache line for each sixteen rows, as of jobs: places of the first group. */
export const candidateGroupBytes = 64;
export const candidateCulture = 64;
/** Wished level in the low three bits, above them the terms: ways of working that are wished and whether one would relocate. */
export const candidateCareer = 112;
export const candidateTermsShift = 3;
export const candidateHotBytes = 576;
/**
 * In which trades a row holds skills, a bit each: a plane of half bytes for every four of them, of a block its second half above the
 * first. The planes of blocks lie side by side, since few of the planes are read.
 */
export const tradePlaneBytes = 64;
// The cold part. For each sixteen rows codes of pay wishes, then a bit each of who wishes pay by the hour, by the day, and
// any industry.
export const candidateWishGroupBytes = 32;
export const candidateWish = 0;
export const candidateByHour = 16;
export const candidateByDay = 18;
export const candidateAnyWished = 20;
/** Two planes of bits an industry, side by side: who wishes it, who knows it. */
export const industryPlanes = 24;
export const industryPlaneBytes = 32;
export const candidateWished = 256;
export const candidateKnown = 272;
/** What the third test reads of each row, half a cache line: what is held as sixteen sketched skills. */
export const candidateRows = 1024;
export const candidateRowBytes = 32;
/** Above the first sketched skill: the way from the level held to the one wished. */
export const candidateWayShift = 14;
/** The places of records, in words. */
export const candidateOffsets = 5120;
export const candidateIds = 5376;
export const candidateColdBytes = 7424;
/** Ways of working that are wished and whether one would relocate: sixteen terms of a candidate at one place. */
export const termsCount = 16;
export const termsRelocates = 8;

// A sketched skill: its bucket, level and whether it is required, in 14 bits. Skills of the taxonomy have buckets of their
// own as far as these go, texts share the rest; the last bucket stands for no skill and for any.
export const sketchOwnBuckets = 960;
export const sketchSharedBuckets = 63;
export const sketchNone = 16368;
export const sketchAny = 16369;
export const sketchCodes = 16384;
export const sketchedAsked = 8;
export const sketchedHeld = 16;
/** Weight 5 of a skill that is covered in full. */
export const sketchUnit = 51;

// A record. Its first word: skills (8 bits), flags, languages (4), its own length in words (16). Then what else it has.
export const recordHasPay = 256;
export const recordHasOddSchedule = 512;
/** Of a candidate's wish; without it, by the year, or as planes of bits say. */
export const recordByMonth = 512;
export const recordLanguagesShift = 12;
export const recordWordsShift = 16;
// A skill entry: skill code, level, required, years. Years in quarters, or a float64 behind the entry.
export const skillCodeBits = 20;
export const firstTextCode = 16384;
export const skillLevelShift = 20;
export const skillRequiredBit = 8388608;
export const skillYearsShift = 24;
export const yearsFollow = 255;
export const oddSchedule = 255;
export const scheduleBytes = 16;
export const textBytes = 32;

// The query, at the start of a reader's scratch memory.
export const queryCulture = 0;
export const queryLevel = 96;
export const queryIndustry = 112;
/** The most that a career can be, and how much of it growth: shares of the weight, float64. The tables say what is missing of it. */
export const queryMostCareer = 144;
export const queryMostGrowth = 152;
export const queryAllowLevel = 176;
export const queryAllowIndustry = 192;
export const queryHeap = 264;
export const queryHeapSize = 268;
export const queryFilters = 276;
export const querySlots = 284;
export const querySlotData = 288;
export const queryPeriod = 292;
export const queryHasPay = 296;
export const querySkillCount = 300;
export const queryLanguages = 304;
export const queryLanguageCount = 308;
export const querySurvivors = 312;
export const queryScored = 316;
export const queryWeights = 320;
export const queryFloor = 360;
export const queryMinPay = 368;
export const queryPayLow = 376;
export const queryPayHigh = 384;
export const queryHours = 392;
export const queryDays = 400;
export const queryNoSkills = 408;
export const queryUnlisted = 416;
export const queryUnpaid = 424;
export const queryJustReached = 432;
export const queryTolerance = 440;
export const queryUnwished = 448;
export const queryYearsPrior = 456;
export const queryMostSkills = 464;
/** Float64 by answer of each dimension: 6 x 8. */
export const queryExactCulture = 472;
export const queryExactLevel = 856;
export const queryExactIndustry = 984;
export const queryExactGrowth = 1240;
/** Which plane of industries is read; 255: none says anything. */
export const queryIndustryPlane = 1496;
export const queryBest = 3072;
export const queryWeightOfAsked = 3584;
/** float32 by sum of weights: what turns a sum of sketched skills into a share. */
export const queryReciprocals = 4096;
export const querySketch = 4352;
/** float32 by the bits of eight groups of asked skills: their share of the weights. */
export const queryGroupShares = 4608;
/** Of jobs: four fourteenths of what is missing at the best skill of each trade. Of candidates: what who holds nothing misses. */
export const queryTradeLosses = 6656;
/** What is missing by the share of each trade, in units of loss: 16 bytes a trade; of rows that share none, nothing. */
export const queryFirstTrades = 6688;
/** Of candidates: how many planes of trades are read, and for each what its four trades bring. */
export const queryPlaneCount = 1500;
export const queryPlanes = 7216;
/** A table of 16 bytes, then the number of the plane. */
export const planeEntryBytes = 32;
export const planeNumber = 16;
/** Points to a unit of loss. */
export const queryLossUnit = 7744;
/**
 * Sixteen bytes each of 7, 15, 16, 31, and of the bits of coded numbers: all five, and the fifth. Read rather than written as constants,
 * which the compiler makes anew each time.
 */
export const querySevens = 7760;
export const queryFifteens = 7776;
export const queryThirtyOnes = 7792;
export const querySixteens = 7840;
export const queryCoded = 7824;
export const queryFifths = 7856;
/** What was read only to have it at hand is written here, and never used. */
export const queryTouched = 7808;
/** Where the entry of the plan is written for each class that is still to be visited, a word each. */
export const queryPlanOf = 7812;
/** What the trades of a block's candidates bring, a byte each. */
export const queryGains = 7936;
/** What is missing of the salary by how many steps a wish lies above the band's beginning. */
export const queryWishLosses = 8064;
/** Where the band begins, as a code of wishes by the hour, by the day and by the year; then what is missing without a wish. */
export const queryWishStarts = 8096;
/** Which byte each of sixteen bits lies in, and where in it: for spreading them. */
export const queryBitBytes = 8112;
export const queryBits = 8128;
/** What is missing of the salary by the step of a job's pay. */
export const queryPaySteps = 8144;
/** Of a group that passed, where its rows are read one by one. */
export const queryLanes = 8160;
/** Groups of candidates that passed the first test, then rows of either kind that passed those of groups: read in turn, so that one
 * waits in memory for many at a time and not for each by itself. */
export const queryGroupQueue = 8192;
export const groupQueueLength = 64;
export const queuedGroupBytes = 64;
export const queryRowQueue = 12288;
export const queuedRowBytes = 32;
/** So many jobs or more are read together. */
export const rowsTogether = 256;
export const queryBytes = 45056;

/** Stretches of the taxonomy, which is written by trades, and one for texts; then what rows share that share none. */
export const tradeCount = 32;
export const anyTrade = 32;
export const tradeParts = 15;
export const otherTradeParts = 14;
/** Held skills are told apart in finer trades. */
export const heldTradeCount = 64;
export const tradesPerPlane = 4;
/** Classes of candidates tell wider ones apart, so that most of their blocks are full. */
export const wideTradeCount = 16;
export const anyWideTrade = 16;

// Filters, a bit each.
export const filterFields = 1;
export const filterMinPay = 2;
export const filterLanguages = 4;

/** Steps in which classes are put in order: a tenth of a point. */
export const orderSteps = 1024;
export const orderStepsAPoint = 10;
export const planBytes = 16;
// Of a place of candidates: units of loss by their terms, how far behind it scores by wished subdivision lie (0: rows wish
// one at most), and the most that geography can be by terms. Of the scores, a line of terms for each subdivision.
export const placeLosses = 0;
export const placeAnchors = 16;
export const placeScores = 32;
export const placeBytes = 160;
export const anchorBytes = 128;
/** What was found: its total, its slot, where its id lies. While the kernel ranks, its block and row stand in their place. */
export const heapEntryBytes = 16;
export const heapSlot = 8;
export const heapIdAt = 12;
/** A held skill under an asked one: coverage x level factor for each level asked, then years (-1: not said). */
export const slotEntryBytes = 48;
export const slotBytes = 64;
/** An asked skill under a held one: number, coverage. */
export const coveredBytes = 16;
export const askedBytes = 64;
