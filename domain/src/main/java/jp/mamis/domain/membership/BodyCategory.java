package jp.mamis.domain.membership;

/**
 * A body's own category (会独自の会員区分) as the body called it when the membership began. What the body calls it later
 * leaves the membership as it is.
 *
 * @param code  1 to 5 letters and digits, unique in the body
 * @param label as members and files call it (item 26)
 */
public record BodyCategory(String code, String label) {

    public BodyCategory {
        if (code.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a category has a code and a name");
        }
    }
}
