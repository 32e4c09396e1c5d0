package jp.mamis.web.consent;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.problem.InputFault;

/** Reads which versions were shown and ticked. */
public final class AgreedInput {

    private static final Map<DocumentKind, String> FIELDS =
            Map.of(DocumentKind.TERMS_OF_USE, "termsOfUse", DocumentKind.JOINT_USE, "jointUse");

    private AgreedInput() {}

    /** The tick box of a kind of document. */
    public static String field(DocumentKind kind) {
        return FIELDS.getOrDefault(kind, kind.slug());
    }

    /** The hidden field that names the version that was shown. */
    public static String shown(DocumentKind kind) {
        return field(kind) + "Edition";
    }

    /** What was shown and ticked; what is wanted and not ticked is a fault of its box. */
    public static List<Edition> read(FormInput input, List<Edition> wanted) {
        wanted.stream()
                .map(Edition::kind)
                .filter(kind -> !input.ticked(field(kind)))
                .forEach(kind -> input.fault(InputFault.required(field(kind))));
        return Stream.of(DocumentKind.values())
                .filter(kind -> input.ticked(field(kind)))
                .map(kind -> input.text(shown(kind)))
                .filter(AgreedInput::isEdition)
                .map(AgreedInput::edition)
                .toList();
    }

    private static boolean isEdition(String text) {
        try {
            edition(text);
            return true;
        } catch (MalformedValue none) {
            return false;
        }
    }

    public static List<Edition> editions(List<ConsentQueries.Published> documents) {
        return documents.stream().map(document -> document.dated().edition()).toList();
    }

    /** @throws MalformedValue {@code choice} for what names no version */
    public static Edition edition(String text) {
        return Edition.parse(text);
    }

    /** @throws MalformedValue {@code choice} for what names no language */
    public static MailLanguage language(String text) {
        return Choices.constant(MailLanguage.values(), text);
    }
}
