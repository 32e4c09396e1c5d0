package jp.mamis.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.person.Prefecture;

/**
 * What bodies are called on screen: as they write themselves, in English by the name that is known of the national body
 * and of the prefectures'. Bodies below have no English name on record and keep their own.
 */
public record BodyNames(Texts texts) {

    private static final String ASSOCIATION = "医師会";

    private static final String NATIONAL = "日本" + ASSOCIATION;

    public String of(Association body) {
        return of(body.code(), body.name().text());
    }

    /** With the body that decides in its place, where one does. */
    public String delegated(String body, Optional<String> agent) {
        return agent.map(name -> texts.get("body.delegated", Map.of("body", named(body), "agent", named(name))))
                .orElseGet(() -> named(body));
    }

    /** The body of a code, with the one that decides in its place. */
    public String delegated(AssociationCode code, String own, Optional<String> agent) {
        return delegated(of(code, own), agent);
    }

    /** By the name alone, where no code stands beside it. */
    public String named(String own) {
        return Stream.of(Prefecture.values())
                .filter(prefecture -> own.equals(prefecture.kanji() + ASSOCIATION))
                .map(AssociationCode::of)
                .findFirst()
                .or(() -> Optional.of(AssociationCode.NATIONAL).filter(code -> own.equals(NATIONAL)))
                .map(code -> of(code, own))
                .orElse(own);
    }

    /** @param own as the body writes itself */
    public String of(AssociationCode code, String own) {
        if (texts.language() == Language.JAPANESE) {
            return own;
        }
        if (code.isNational()) {
            return texts.get("body.national");
        }
        return code.isPrefectural()
                ? code.prefecture()
                        .map(Prefecture::romaji)
                        .map(name -> texts.get("body.prefectural", "prefecture", name))
                        .orElse(own)
                : own;
    }
}
