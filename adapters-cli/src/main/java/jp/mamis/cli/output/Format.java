package jp.mamis.cli.output;

/** How results are printed. */
public enum Format {
    /** For people: columns under headings in their language. */
    TABLE,
    /** For spreadsheets: RFC 4180, UTF-8, headings as in JSON, cells that would run as formulas defused. */
    CSV,
    /** For programs: an array of objects. */
    JSON
}
