package jp.mamis.web.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.PrefectureWords;
import jp.mamis.web.page.Texts;

/** Bodies in words of one language. */
public record AssociationWords(Language language) {

    /** The kind of a local body, else the tier. */
    public String sort(AssociationView body) {
        return body.kind().map(this::kind).orElseGet(() -> tier(body.tier()));
    }

    public Chip state(AssociationView body) {
        if (body.inForce()) {
            return Chip.good(texts().get("association.state.in-force"));
        }
        return body.planned()
                ? Chip.active(texts().get("association.state.planned"))
                : Chip.quiet(texts().get("association.state.ended"));
    }

    public Cell link(AssociationView body) {
        return Cell.link(
                new BodyNames(texts()).of(body.code(), body.name().text()),
                "/associations/" + body.code().text());
    }

    /** The bodies one below the other. */
    public Cell links(List<AssociationView> bodies) {
        return Cell.links(bodies.stream().map(this::way).toList());
    }

    private Link way(AssociationView body) {
        return new Link(
                new BodyNames(texts()).of(body.code(), body.name().text()),
                "/associations/" + body.code().text());
    }

    public List<Choice> prefectures() {
        return new PrefectureWords(language).choices();
    }

    public List<Choice> kinds() {
        return Arrays.stream(LocalKind.values())
                .map(kind -> Choice.of(kind.name(), kind(kind)))
                .toList();
    }

    private String kind(LocalKind kind) {
        return texts().get("association.kind." + slug(kind));
    }

    private String tier(Tier tier) {
        return texts().get("association.tier." + slug(tier));
    }

    private Texts texts() {
        return Texts.in(language);
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
