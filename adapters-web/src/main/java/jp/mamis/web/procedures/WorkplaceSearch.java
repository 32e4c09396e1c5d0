package jp.mamis.web.procedures;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * What is looked for in the register of institutions on the page of the workplace.
 *
 * @param words      of name, reading or code
 * @param prefecture JIS code; blank for all of them
 */
record WorkplaceSearch(String words, String prefecture) {

    static final String WORDS = BodyChoices.SEARCH;

    static final String PREFECTURE = "at";

    /** @param asked the query of the address, or the fields of the form sent */
    static WorkplaceSearch of(MultivaluedMap<String, String> asked) {
        return new WorkplaceSearch(text(asked, WORDS), text(asked, PREFECTURE));
    }

    private static String text(MultivaluedMap<String, String> asked, String field) {
        return Optional.ofNullable(asked.getFirst(field)).orElse("").strip();
    }
}
