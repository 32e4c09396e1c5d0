package jp.mamis.application.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Values that nobody types and programs send: chosen by a seeded source, so that each can be had again. */
public final class Hostile {

    /** Shown unescaped on a page, each of these is a hole. */
    public static final List<String> UNESCAPED = List.of("<zq7", "zq49zq");

    /** What a header cut in two would bring into the answer. */
    public static final String SMUGGLED = "X-Zq7";

    private static final List<String> FRAGMENTS = List.of(
            "<zq7>alert(1)</zq7>",
            "\"><zq7 src=x onerror=alert(1)>",
            "\" onzq7=\"alert(1)",
            "' onzq7='alert(1)",
            "javascript:alert(1)//zq7",
            "zq${7*7}zq#{7*7}{{7*7}}<%=7*7%>",
            "' or '1'='1",
            "'; select pg_sleep(30); --",
            "\\'; drop table mamis.account; --",
            "%' escape '\\",
            "%_%_%_%_%_%_%_%_\\",
            "x\r\n" + SMUGGLED + ": 1\r\n\r\n<zq7>",
            "\0",
            "見本\0花子",
            "\u0001\u0002\u0008\u001b[31m\u007f\u0085",
            "\ud800",
            "見\udfff本",
            "\ufffe\uffff\ufdd0",
            "\u202e\u2066見本\u2069",
            "葛\udb40\udd00\udb40\udd01\ufe0f",
            "e\u0301\u0301\u0301\u0301\u0301\u0301",
            "\u3000\u00a0\u2003\u200b\ufeff",
            "ﾊﾟﾊﾟｶﾞ㍻㈱①Ⅳ",
            "𠮷野家👩‍👩‍👧‍👦",
            "-1",
            "0",
            "00000000000000000001",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e400",
            "NaN",
            "0x7f",
            "１２３",
            "٣",
            "99999999999999999999999999999999999999",
            "1.5",
            "2025-02-29",
            "0000-00-00",
            "0000-01-01",
            "10000-01-01",
            "+999999999-12-31",
            "-0001-01-01",
            "9999-12-31",
            "1582-10-10",
            "2026-04-01T25:61:61Z",
            "令和0年13月32日",
            "令和元年",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "/etc/passwd",
            ";a=b;jsessionid=1",
            "%00",
            "%zz",
            "%",
            "%c0%af",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "[object Object]",
            "*",
            "\"",
            "W/\"1\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "(((((((((((((((((((((((((((((a+)+)+)+)+$",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "1401A",
            "N1000",
            "J-2026-9999999-9",
            "a@b",
            "\"a b\"@example.com",
            "見本@例.jp",
            "");

    private final Random random;

    public Hostile(Random random) {
        this.random = random;
    }

    /** Any of these. */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** True once in so many turns. */
    public boolean oneIn(int turns) {
        return random.nextInt(turns) == 0;
    }

    /** A value in place of this one. */
    public String insteadOf(String valid) {
        return switch (random.nextInt(16)) {
            case 0 -> valid + one(FRAGMENTS);
            case 1 -> one(FRAGMENTS) + valid;
            case 2 -> valid.substring(0, random.nextInt(valid.length() + 1));
            case 3 -> valid + valid;
            case 4 -> valid.toUpperCase(Locale.ROOT).replace('-', '－');
            case 5 -> new StringBuilder(valid).reverse().toString();
            case 6 -> " ".repeat(random.nextInt(3)) + valid + "\t\u3000\n";
            case 7 -> one(FRAGMENTS) + one(FRAGMENTS);
            case 8 -> lengthy(valid.isEmpty() ? one(FRAGMENTS) : valid);
            case 9 -> Long.toString(random.nextLong() >> random.nextInt(64));
            case 10 -> anId();
            case 11 -> noise();
            default -> one(FRAGMENTS);
        };
    }

    /** At most one mebibyte, which is what a request may bring. */
    private String lengthy(String piece) {
        int length = oneIn(12) ? 1 << 20 : one(List.of(65, 101, 256, 1_000, 2_001, 9_999, 10_001, 40_000));
        String unit = piece.isEmpty() ? "あ" : piece;
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    /** An id that nothing has. */
    public String anId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String noise() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append((char) (oneIn(3) ? random.nextInt(0x10000) : random.nextInt(0x80)));
        }
        return text.toString();
    }

    /** The bytes of a text with some of them broken, now and then. */
    public byte[] broken(byte[] whole) {
        byte[] some = whole.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && some.length > 0; i--) {
            some[random.nextInt(some.length)] = (byte) random.nextInt(256);
        }
        return oneIn(2) ? Arrays.copyOf(some, random.nextInt(some.length + 1)) : some;
    }

    /** From 0 up to, and without, {@code most}. */
    public int upTo(int most) {
        return random.nextInt(most);
    }
}
