package jp.mamis.domain.money;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** A fee in whole yen (円), 0 to 99,999,999; nobody is paid for joining. */
public record Yen(long amount) {

    private static final long MOST = 99_999_999;

    /** @throws MalformedValue of kind {@code yen} */
    public Yen {
        if (amount < 0 || amount > MOST) {
            throw new MalformedValue("yen", Long.toString(amount));
        }
    }

    /**
     * Reads {@code 12000}, {@code 12,000}, {@code １２，０００円}, {@code ￥12,000}.
     *
     * @throws MalformedValue of kind {@code yen}
     */
    public static Yen parse(String typed) {
        String digits = HalfWidth.fold(typed).strip().replaceAll("[円¥￥,\\s]", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw new MalformedValue("yen", typed);
        }
        return new Yen(Long.parseLong(digits));
    }
}
