package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.person.HalfWidth;

/**
 * What members of a category pay who are young (若年会員の会費): up to an age, which the body counts by its own rules.
 *
 * @param upTo   completed years, 18 to 99
 * @param annual for a fiscal year
 */
public record YoungFee(int upTo, Yen annual) {

    /** @throws MalformedValue of kind {@code young-fee} */
    public YoungFee {
        if (upTo < 18 || upTo > 99) {
            throw new MalformedValue("young-fee", Integer.toString(upTo));
        }
    }

    /**
     * Reads {@link #text}, as people type age and fee.
     *
     * @throws MalformedValue of kind {@code young-fee}
     */
    public static YoungFee parse(String typed) {
        String[] parts = typed.split(":", 2);
        String age = HalfWidth.fold(parts[0]).strip().replace("歳", "");
        if (parts.length < 2 || !age.matches("[0-9]{2}")) {
            throw new MalformedValue("young-fee", typed);
        }
        try {
            return new YoungFee(Integer.parseInt(age), Yen.parse(parts[1]));
        } catch (MalformedValue noFee) {
            throw new MalformedValue("young-fee", typed);
        }
    }

    /** {@code 30:39000}. */
    public String text() {
        return upTo + ":" + annual.amount();
    }
}
