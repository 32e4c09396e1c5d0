package jp.mamis.domain.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.NameKey;

/**
 * Where a body's members work (区域), as the body itself says: at most 100 municipalities, each once
 * a day. Several bodies may
 * name one; whoever looks for a body gets candidates and never an answer.
 */
@Basis(
        document = "Pages of prefectural associations",
        article = "区域",
        rule = "An association's area is not a municipality: municipalities lead to candidates, among which the doctor"
                + " chooses.",
        note = "京都市北区 is shared by three bodies, and one body covers six municipalities elsewhere.")
public record Area(List<AreaPart> parts) {

    public static final Area NONE = new Area(List.of());

    private static final int MOST = 100;

    /** @throws MalformedValue of kind {@code area-twice} or {@code area-most} */
    public Area {
        parts = List.copyOf(parts);
        if (parts.size() > MOST) {
            throw new MalformedValue("area-most", Integer.toString(parts.size()));
        }
        for (int i = 0; i < parts.size(); i++) {
            AreaPart part = parts.get(i);
            if (parts.subList(0, i).stream()
                    .anyMatch(before ->
                            before.isCalled(part.key()) && before.during().meets(part.during()))) {
                throw new MalformedValue("area-twice", parts.get(i).municipality());
            }
        }
    }

    /**
     * Takes lines as {@link AreaPart#parse} reads them; blank ones do not count.
     *
     * @throws MalformedValue of kind {@code area-part}, {@code area-period}, {@code date}, {@code area-twice} or {@code area-most}
     */
    public static Area parse(String lines) {
        return new Area(lines.lines()
                .filter(line -> !line.isBlank())
                .map(AreaPart::parse)
                .toList());
    }

    /** Reads what {@link #lines} wrote, also before a part could have days: what is none is a remark. */
    public static Area read(String lines) {
        return new Area(lines.lines().map(AreaPart::read).toList());
    }

    /** As {@link #parse} reads it. */
    public List<String> lines() {
        return parts.stream().map(AreaPart::line).toList();
    }

    /** What the body has on a day. */
    public List<AreaPart> on(LocalDate day) {
        return parts.stream().filter(part -> part.during().contains(day)).toList();
    }

    /** The part that somebody calls so on a day. */
    public Optional<AreaPart> called(NameKey municipality, LocalDate day) {
        return on(day).stream().filter(part -> part.isCalled(municipality)).findFirst();
    }

    /** The part that an address lies in on a day, by the key of its text. */
    public Optional<AreaPart> around(NameKey address, LocalDate day) {
        return on(day).stream()
                .filter(part -> address.text().contains(part.key().text()))
                .findFirst();
    }
}
