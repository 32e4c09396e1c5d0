package jp.mamis.domain.hierarchy;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;
import jp.mamis.domain.person.NameKey;

/**
 * A municipality in which a body's members work, or a part of it (担当する市区町村), over some days.
 *
 * @param municipality its name without the prefecture, 2 to 30 characters ending in 市, 区, 町 or 村: {@code 京都市北区}
 * @param remark       which part of it, at most 60 characters; empty for all of it
 * @param during       the days on which the body has it
 */
public record AreaPart(String municipality, String remark, AreaPeriod during) {

    private static final int LONGEST = 30;
    private static final int LONGEST_REMARK = 60;

    /** @throws MalformedValue of kind {@code area-part} */
    public AreaPart {
        boolean named = municipality.matches("[^\\s　]+[市区町村]") && Characters.count(municipality) <= LONGEST;
        boolean sound = named
                && NameKey.comparable(municipality)
                && Characters.count(remark) <= LONGEST_REMARK
                && Characters.printable(municipality + remark);
        if (!sound) {
            throw new MalformedValue("area-part", (municipality + " " + remark).strip());
        }
    }

    /** Since ever and for good. */
    public AreaPart(String municipality, String remark) {
        this(municipality, remark, AreaPeriod.ALWAYS);
    }

    /**
     * Takes a line: the municipality, behind a space which part of it, and behind another the days, as
     * {@link AreaPeriod#parse} reads them.
     *
     * @throws MalformedValue of kind {@code area-part}, {@code area-period} or {@code date}
     */
    public static AreaPart parse(String line) {
        if (Characters.excessive(line)) {
            throw new MalformedValue("area-part", line);
        }
        String whole = line.strip();
        int last = Math.max(whole.lastIndexOf(' '), whole.lastIndexOf('　'));
        String end = whole.substring(last + 1);
        boolean dated = last > 0 && AreaPeriod.isOne(end);
        String[] parts = (dated ? whole.substring(0, last).strip() : whole).split("[\\s　]+", 2);
        return new AreaPart(
                parts[0], parts.length > 1 ? parts[1] : "", dated ? AreaPeriod.parse(end) : AreaPeriod.ALWAYS);
    }

    /** Reads what {@link #line} wrote, now or when a part had no days yet. */
    static AreaPart read(String line) {
        try {
            return parse(line);
        } catch (MalformedValue remarkLikeDays) {
            String[] parts = line.strip().split("[\\s　]+", 2);
            return new AreaPart(parts[0], parts[1]);
        }
    }

    /** As {@link #parse} reads it. */
    public String line() {
        String place = remark.isEmpty() ? municipality : municipality + "　" + remark;
        return during.equals(AreaPeriod.ALWAYS) ? place : place + "　" + during.text();
    }

    /** Whether what somebody calls a municipality is this one. */
    public boolean isCalled(NameKey name) {
        return key().equals(name);
    }

    NameKey key() {
        return NameKey.parse(municipality);
    }
}
