package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * That a person belongs to a body over some days (在籍). A dated fact: it begins when the body decides, and ends on a
 * last day (退会日) that still belongs to it.
 *
 * @param own    the body's own category as it was called when the membership began, where the body keeps its own
 * @param firstDayKnown whether {@code period} begins with the day of joining (入会日); of some memberships brought in
 *     from elsewhere only a later day is known on which they held
 * @param ending why it ends; present exactly when the end is known
 */
public record Membership(
        MembershipId id,
        AssociationId body,
        GroupId group,
        MemberCategory category,
        Optional<BodyCategory> own,
        Interval period,
        boolean firstDayKnown,
        Optional<EndReason> ending) {

    /** Why a membership ends. */
    public enum EndReason {
        /** 退会届. */
        LEFT,
        /** 異動届 to other bodies. */
        TRANSFERRED,
        /** 死亡. */
        DECEASED,
        /** 除名. */
        EXPELLED,
        /** The step that had begun it was decided again and refused. */
        DECIDED_ANEW,
        /** The procedure that had begun it was withdrawn, and the body let it go. */
        WITHDRAWN
    }

    public Membership {
        if (period.isOpen() != ending.isEmpty()) {
            throw new IllegalArgumentException("a known end has a reason, an open one has none");
        }
    }

    public boolean isInForceOn(LocalDate day) {
        return period.contains(day);
    }

    Membership endingOn(LocalDate lastDay, EndReason reason) {
        return new Membership(
                id, body, group, category, own, period.endingOn(lastDay), firstDayKnown, Optional.of(reason));
    }

    Membership restated(Beginning again) {
        return new Membership(
                id,
                body,
                again.group().id(),
                again.category(),
                again.own(),
                Interval.since(again.from()),
                true,
                Optional.empty());
    }

    Membership withoutFirstDay() {
        return new Membership(id, body, group, category, own, period, false, ending);
    }

    /** The day of joining (入会日), or empty when it is not known. */
    public Optional<LocalDate> joinedOn() {
        return firstDayKnown ? Optional.of(period.from()) : Optional.empty();
    }
}
