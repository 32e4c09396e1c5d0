package jp.mamis.web.documents;

import java.util.List;

/**
 * One sheet of a document: a title, lines of text and a table.
 *
 * @param lead     lines between title and table; an empty one leaves a line free
 * @param headings none for a sheet without a table
 * @param rows     a text for each heading; lines in it are parted by line feeds
 */
public record Sheet(String title, List<String> lead, List<Heading> headings, List<List<String>> rows) {

    /**
     * @param share   of the width of the paper, in proportion to the other columns
     * @param numeric whether spreadsheet programs get the whole numbers below it as numbers
     */
    public record Heading(String label, int share, boolean numeric) {

        /** Of texts and days. */
        public Heading(String label, int share) {
            this(label, share, false);
        }

        public static Heading number(String label, int share) {
            return new Heading(label, share, true);
        }
    }

    public Sheet {
        lead = List.copyOf(lead);
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
