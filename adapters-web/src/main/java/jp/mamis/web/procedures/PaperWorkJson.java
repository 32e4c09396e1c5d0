package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.application.procedures.OfficePaperWork;

/**
 * What an office has to do on paper.
 *
 * @param unfinished what it has taken up and not filed, last changed first
 * @param asked      what was sent back and has to be answered on paper, longest ago first
 */
public record PaperWorkJson(List<UnfinishedJson> unfinished, List<AskedJson> asked) {

    /**
     * A paper taken up and not filed.
     *
     * @param procedure the procedure it answers, where it is an answer
     * @param answerBy  the last day to answer that
     * @param keptUntil the last day before it is deleted, unless somebody goes on with it
     * @param begunBy   who has taken it up, where that is known
     */
    public record UnfinishedJson(
            String code,
            String name,
            Optional<UUID> procedure,
            Optional<LocalDate> answerBy,
            Optional<String> begunBy,
            Instant begunAt,
            Instant savedAt,
            LocalDate keptUntil) {}

    /**
     * A procedure sent back that has to be answered on paper, and of which no answer is unfinished.
     *
     * @param since    when it was sent back
     * @param answerBy the last day to answer
     */
    public record AskedJson(UUID procedure, String reference, String name, Instant since, LocalDate answerBy) {}

    static PaperWorkJson of(OfficePaperWork.Work work, DraftLife life) {
        return new PaperWorkJson(
                work.unfinished().stream().map(paper -> of(paper, life)).toList(),
                work.asked().stream().map(PaperWorkJson::of).toList());
    }

    private static UnfinishedJson of(OfficePaperWork.Unfinished paper, DraftLife life) {
        return new UnfinishedJson(
                paper.code().text(),
                paper.name(),
                paper.answered().map(id -> id.value()),
                paper.answerBy(),
                paper.by(),
                paper.begunAt(),
                paper.savedAt(),
                life.lastDay(paper.savedAt()));
    }

    private static AskedJson of(OfficePaperWork.Asked asked) {
        return new AskedJson(asked.id().value(), asked.reference(), asked.name(), asked.since(), asked.answerBy());
    }
}
