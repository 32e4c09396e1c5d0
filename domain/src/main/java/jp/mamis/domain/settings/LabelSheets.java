package jp.mamis.domain.settings;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The sheets of labels that an installation knows (ラベル用紙の一覧); the first is the usual one.
 *
 * @param all at least one, each of another name
 */
public record LabelSheets(List<LabelSheet> all) {

    /** 12, 18 and 24 labels in the middle of A4 paper, without gaps. Our choice of sheets. */
    public static final LabelSheets STANDARD = new LabelSheets(List.of(
            new LabelSheet("A4-12", 2, 6, 864, 423, 186, 216, 0, 0),
            new LabelSheet("A4-18", 3, 6, 635, 466, 97, 87, 0, 0),
            new LabelSheet("A4-24", 3, 8, 660, 339, 60, 129, 0, 0)));

    /** @throws MalformedValue of kind {@code label-sheets}: none, or a name twice */
    public LabelSheets {
        all = List.copyOf(all);
        if (all.isEmpty() || all.stream().map(LabelSheet::name).distinct().count() < all.size()) {
            throw new MalformedValue("label-sheets", Integer.toString(all.size()));
        }
    }

    public LabelSheet usual() {
        return all.get(0);
    }

    public Optional<LabelSheet> find(String name) {
        return all.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /** @throws MalformedValue of kind {@code choice} */
    public LabelSheet choose(String name) {
        return find(name.strip()).orElseThrow(() -> new MalformedValue("choice", name));
    }
}
