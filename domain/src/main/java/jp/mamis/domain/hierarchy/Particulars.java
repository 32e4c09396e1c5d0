package jp.mamis.domain.hierarchy;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.Interval;

/**
 * What is kept about every body, whatever its tier (医師会基本情報).
 *
 * @param codeIsProvisional the code was minted here and the official one is not known
 * @param names             without gap from the first day on, never ending: an ended body keeps its last name
 * @param period            the days on which the body exists
 * @param successors        who carries on after {@code period}, in the order given; empty while it exists
 */
public record Particulars(
        AssociationId id,
        AssociationCode code,
        boolean codeIsProvisional,
        EffectiveDated<AssociationName> names,
        Interval period,
        List<AssociationId> successors) {

    public Particulars {
        successors = List.copyOf(successors);
        if (names.on(period.from()).isEmpty()) {
            throw new IllegalArgumentException("a body has a name from its first day on");
        }
        if (successors.contains(id) || (period.isOpen() && !successors.isEmpty())) {
            throw new IllegalArgumentException("only an ended body has successors, and never itself");
        }
    }

    Particulars renamed(AssociationName name, LocalDate from) {
        return new Particulars(id, code, codeIsProvisional, names.with(from, name), period, successors);
    }

    Particulars endingBefore(LocalDate day, List<AssociationId> heirs) {
        return new Particulars(id, code, codeIsProvisional, names, period.endingBefore(day), heirs);
    }
}
