package jp.mamis.domain.settings;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.HalfWidth;

/**
 * A document that a body asks of whoever wants to join it (提出書類): a copy of the licence, a curriculum vitae.
 *
 * @param name       1 to 40 characters, unique in the body
 * @param categories of whom it is asked, by the national category; empty: of everybody
 * @param megabytes  how large a file of it may be, 1 to {@link #MOST_MEGABYTES}, in units of 1,000,000 bytes
 * @param keptMonths how long its files are kept after the procedure has ended, 1 to 120 months
 */
public record AskedDocument(
        String name,
        Set<MemberCategory> categories,
        DocumentNeed need,
        AcceptedFiles files,
        int megabytes,
        int keptMonths) {

    public static final int MOST_MEGABYTES = 10;

    /** How many files may make up one document: its sides or pages, photographed one by one. */
    public static final int MOST_FILES = 5;

    private static final int MEGABYTE = 1_000_000;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_MONTHS = 120;

    /** @throws MalformedValue of kind {@code document-name}, {@code document-megabytes} or {@code document-months} */
    public AskedDocument {
        categories = Set.copyOf(categories);
        readName(name);
        within("document-megabytes", megabytes, MOST_MEGABYTES);
        within("document-months", keptMonths, MOST_MONTHS);
    }

    /** @throws MalformedValue of kind {@code document-name} */
    public static String readName(String typed) {
        String name = SettingsText.line("document-name", typed.strip(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw new MalformedValue("document-name", typed);
        }
        return name;
    }

    /**
     * National categories one after the other, such as {@code A1, A2B}; none for everybody.
     *
     * @throws MalformedValue of the kind a single category is of
     */
    public static Set<MemberCategory> readCategories(String typed) {
        return Arrays.stream(typed.strip().split("[,、，\\s　]+"))
                .filter(Predicate.not(String::isEmpty))
                .map(MemberCategory::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws MalformedValue of kind {@code document-megabytes} */
    public static int readMegabytes(String typed) {
        return number("document-megabytes", typed, MOST_MEGABYTES);
    }

    /** @throws MalformedValue of kind {@code document-months} */
    public static int readMonths(String typed) {
        return number("document-months", typed, MOST_MONTHS);
    }

    /** How large a file of it may be. */
    public int bytes() {
        return megabytes * MEGABYTE;
    }

    public boolean isRequired() {
        return need == DocumentNeed.REQUIRED;
    }

    /** Whether it is asked of who joins in the national category. */
    public boolean isAskedOf(MemberCategory category) {
        return categories.isEmpty() || categories.contains(category);
    }

    private static int number(String kind, String typed, int most) {
        String folded = HalfWidth.fold(typed).strip();
        if (!folded.matches("[0-9]{1,4}")) {
            throw new MalformedValue(kind, typed);
        }
        return within(kind, Integer.parseInt(folded), most);
    }

    private static int within(String kind, int number, int most) {
        if (number < 1 || number > most) {
            throw new MalformedValue(kind, Integer.toString(number));
        }
        return number;
    }
}
