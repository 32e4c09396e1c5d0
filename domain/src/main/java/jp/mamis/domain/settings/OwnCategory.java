package jp.mamis.domain.settings;

import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;

/**
 * A category of members that a body has made for itself (会独自の会員区分): 甲種, 乙種, A to D.
 *
 * @param label    as members and files call it (item 26), 1 to 10 characters
 * @param mapsTo   the national category that whoever chooses it has; empty where any may have it
 * @param feeNote  what there is to say about fees, up to 100 characters; may be empty
 * @param entrance the entrance fee, where the body has entered it
 * @param annual   the fee for a fiscal year, where the body has entered it
 * @param young    what young members pay instead, where that is less
 */
public record OwnCategory(
        CategoryCode code,
        String label,
        Optional<MemberCategory> mapsTo,
        String feeNote,
        Optional<Yen> entrance,
        Optional<Yen> annual,
        Optional<YoungFee> young) {

    private static final int LONGEST_LABEL = 10;
    private static final int LONGEST_NOTE = 100;

    /** Of whom everybody pays the same. */
    public OwnCategory(
            CategoryCode code,
            String label,
            Optional<MemberCategory> mapsTo,
            String feeNote,
            Optional<Yen> entrance,
            Optional<Yen> annual) {
        this(code, label, mapsTo, feeNote, entrance, annual, Optional.empty());
    }

    /** Whether young members pay less than the others. */
    boolean sparesTheYoung() {
        return young.flatMap(fee -> annual.filter(whole -> fee.annual().amount() < whole.amount()))
                .isPresent();
    }

    /** Of whom the young pay this. */
    public OwnCategory sparing(YoungFee fee) {
        return new OwnCategory(code, label, mapsTo, feeNote, entrance, annual, Optional.of(fee));
    }

    /** @throws MalformedValue of kind {@code own-category-label}, {@code fee-note} or {@code member-category} */
    public OwnCategory {
        if (mapsTo.filter(category -> !category.isKnown()).isPresent()) {
            throw new MalformedValue("member-category", MemberCategory.UNKNOWN.name());
        }
        readLabel(label);
        readFeeNote(feeNote);
    }

    /** @throws MalformedValue of kind {@code own-category-label} */
    public static String readLabel(String typed) {
        String label = SettingsText.line("own-category-label", typed.strip(), LONGEST_LABEL);
        if (label.isEmpty()) {
            throw new MalformedValue("own-category-label", typed);
        }
        return label;
    }

    /** @throws MalformedValue of kind {@code fee-note} */
    public static String readFeeNote(String typed) {
        return SettingsText.line("fee-note", typed.strip(), LONGEST_NOTE);
    }

    /** Whether a doctor of the national category may choose it. */
    public boolean suits(MemberCategory category) {
        return mapsTo.isEmpty() || mapsTo.get() == category;
    }
}
