package jp.mamis.application.consent;

import jp.mamis.domain.consent.Editions;

/** Documents to try out with what a new version brings. */
public final class Shelves {

    private Shelves() {}

    /** These versions, each with the text of the first one of its kind. */
    public static DocumentShelf withTextsOfTheFirst(Editions editions) {
        return new DocumentShelf(editions, name -> "/documents/" + name.replaceFirst("-[0-9]+_", "-1_"));
    }
}
