package jp.mamis.web.registration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.problem.InputFault;

/** Reads which versions were shown and ticked. */
public final class AgreedInput {

    /** The hidden field that names a version that was shown. */
    public static final String SHOWN = "shown";

    private static final Map<DocumentKind, String> FIELDS =
            Map.of(DocumentKind.TERMS_OF_USE, "termsOfUse", DocumentKind.JOINT_USE, "jointUse");

    private AgreedInput() {}

    /** The tick box of a kind of document. */
    public static String field(DocumentKind kind) {
        return FIELDS.getOrDefault(kind, kind.slug());
    }

    /** What was shown and ticked; what is wanted and not ticked is a fault of its box. */
    public static List<Edition> read(FormInput input, List<Edition> wanted) {
        wanted.stream()
                .map(Edition::kind)
                .filter(kind -> !input.ticked(field(kind)))
                .forEach(kind -> input.fault(InputFault.required(field(kind))));
        return input.texts(SHOWN).stream()
                .flatMap(AgreedInput::edition)
                .filter(edition -> input.ticked(field(edition.kind())))
                .toList();
    }

    public static List<Edition> editions(List<ConsentQueries.Published> documents) {
        return documents.stream().map(document -> document.dated().edition()).toList();
    }

    private static Stream<Edition> edition(String text) {
        return text.matches("[A-Z_]{1,40}:[1-9][0-9]{0,5}")
                        && Stream.of(DocumentKind.values()).anyMatch(kind -> text.startsWith(kind.name() + ":"))
                ? Stream.of(Edition.of(text))
                : Stream.empty();
    }
}
