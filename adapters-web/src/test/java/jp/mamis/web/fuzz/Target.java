package jp.mamis.web.fuzz;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Something that takes input: an operation of the API, a page, or a form of a page.
 *
 * @param path   with the parameters of the API's document in braces; of pages as it was found
 * @param query  what the address may ask, or is found asking
 * @param fields of a form, with what stands in them
 * @param schema of the body of an operation
 * @param roles  who may well use it; anybody tries
 */
record Target(
        Kind kind,
        String method,
        String path,
        List<Field> query,
        List<Field> fields,
        Optional<JsonObject> schema,
        List<String> roles) {

    enum Kind {
        API,
        PAGE,
        FORM,
        FILE_FORM
    }

    /** @param typed whether anything may stand in it, or one of {@code values} only */
    record Field(String name, List<String> values, boolean typed) {}

    static Target page(String path, List<Field> query, String role) {
        return new Target(Kind.PAGE, "GET", path, query, List.of(), Optional.empty(), List.of(role));
    }

    /** What is counted together: the address without what differs from person to person. */
    String shape() {
        return method + " " + path.replaceAll(Ids.ONE, "{}");
    }
}
