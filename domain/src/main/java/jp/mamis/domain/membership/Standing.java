package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.util.List;

/** Where a person stands towards a body on a day (在籍状況). Computed from facts, never stored. */
public sealed interface Standing {

    /** 在籍: a member on that day. */
    record Current(Membership membership) implements Standing {
        @Override
        public String code() {
            return "CURRENT";
        }
    }

    /** 入会予定: a membership is decided and begins later. */
    record Coming(Membership membership) implements Standing {
        @Override
        public String code() {
            return "COMING";
        }
    }

    /** 退会済: the last membership has ended. */
    record Past(Membership membership) implements Standing {
        @Override
        public String code() {
            return "PAST";
        }
    }

    /** Never a member. */
    record None() implements Standing {
        @Override
        public String code() {
            return "NONE";
        }
    }

    /** What the memberships of one person in one body, by first day, come to on {@code day}. */
    static Standing of(List<Membership> memberships, LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.isInForceOn(day))
                .findFirst()
                .<Standing>map(Current::new)
                .or(() -> memberships.stream()
                        .filter(membership -> membership.period().from().isAfter(day))
                        .findFirst()
                        .map(Coming::new))
                .or(() -> memberships.stream().reduce((first, last) -> last).map(Past::new))
                .orElseGet(None::new);
    }

    /** Stable text for files and messages. */
    String code();
}
