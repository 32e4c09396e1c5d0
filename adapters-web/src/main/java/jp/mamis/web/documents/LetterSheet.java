package jp.mamis.web.documents;

import java.util.List;

/**
 * A letter for an envelope with a window: what the window shows stands in the upper left of the sheet's first third, who
 * writes in the upper right, and the text below the first fold.
 *
 * @param address lines of the addressee, the name last
 * @param sender  the day and lines of who writes
 * @param text    paragraphs and lists, parted by line feeds
 */
public record LetterSheet(List<String> address, List<String> sender, String title, String text) {

    public LetterSheet {
        address = List.copyOf(address);
        sender = List.copyOf(sender);
    }
}
