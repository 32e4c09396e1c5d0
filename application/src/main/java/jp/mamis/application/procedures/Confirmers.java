package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.procedures.Confirming;

/**
 * How far a body has come in confirming, with the names for those who decide there and for nobody else.
 *
 * @param words   what was confirmed, oldest first
 * @param awaited whom a stage that asks everybody still waits for; empty for others
 */
public record Confirmers(Confirming confirming, List<Word> words, List<Awaited> awaited) {

    /**
     * A confirmation.
     *
     * @param by        the name of who gave it; empty for others
     * @param inPlaceOf the names of those whose deputy it was given as beside the own word; empty for others
     */
    public record Word(Optional<String> by, List<String> inPlaceOf, Instant at, LocalDate boardDay) {
        public Word {
            inPlaceOf = List.copyOf(inPlaceOf);
        }
    }

    /**
     * Somebody who has yet to confirm.
     *
     * @param deputies the names of those who may do so in his or her place
     */
    public record Awaited(String name, List<String> deputies) {
        public Awaited {
            deputies = List.copyOf(deputies);
        }
    }

    public Confirmers {
        words = List.copyOf(words);
        awaited = List.copyOf(awaited);
    }
}
