package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.AUTH;
import static jp.mamis.application.hpki.ca.IssuingScene.ROOT;
import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static jp.mamis.application.hpki.ca.ReissueScene.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.ReconcileIssuances.Reconciled;
import jp.mamis.application.hpki.ca.ReissueScene;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.hpki.ca.Reissues;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.Reissue.State;
import jp.mamis.domain.hpki.ceremony.ReissueRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every certificate of a generation once more from the next one. */
class ReissueTest {

    private static final int TOGETHER = 2;

    private ReissueScene scene;

    @BeforeEach
    void two_generations() {
        scene = ReissueScene.begun(MemoryScene.begun(), MemoryScene.token());
    }

    @Test
    void each_certificate_in_force_gets_another_of_the_same_key_and_holder_until_the_same_day() {
        List<IssuedCertificate> before = scene.issued(3);

        ReissueStanding done = done(scene.run(scene.ordered(), TOGETHER));

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.reissue().total()).isEqualTo(3);
        assertThat(done.tally()).isEqualTo(new Reissues.Tally(3, 0, 0, Map.of()));
        List<Issuance> after = scene.issuedBy(NEXT);
        assertThat(after).hasSize(3);
        CaGeneration next = scene.issuing().generation(NEXT);
        CertificateFacts authority = facts(next.certificate());
        for (IssuedCertificate each : before) {
            CertificateOrder order = each.order();
            Issuance replaced = after.stream()
                    .filter(one -> one.order().key().equals(order.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(replaced.order().holder()).isEqualTo(order.holder());
            assertThat(replaced.order().validity().last())
                    .isEqualTo(order.validity().last());
            assertThat(replaced.order().serial()).isNotEqualTo(order.serial());
            CertificateFacts old = facts(each.certificate());
            CertificateFacts anew = facts(replaced.certificate().orElseThrow());
            assertThat(anew.key()).isEqualTo(old.key());
            assertThat(anew.subject()).isEqualTo(old.subject());
            assertThat(anew.issuer()).isEqualTo(next.authority().name());
            assertThat(scene.issuing().codec().isSignedBy(replaced.certificate().orElseThrow(), authority.key()))
                    .isTrue();
        }
        assertThat(scene.issuedBy(SIGN)).hasSize(3);
        assertThat(scene.issuing()
                        .in(() -> scene.issuing()
                                .stores()
                                .issuance()
                                .revocations()
                                .of(before.get(0).order().authority())))
                .isEmpty();
        assertThat(scene.issuing().reconcile()).isEqualTo(new Reconciled(0, 0, 0, 0, 0, 0));
    }

    @Test
    void the_journal_tells_who_ordered_it_and_each_certificate() {
        scene.issued(1);

        UUID reissue = scene.ordered();
        scene.run(reissue, TOGETHER);

        List<AuditEntry> entries = entries();
        assertThat(entries.stream()
                        .filter(each -> each.subject().equals(reissue))
                        .map(AuditEntry::intention))
                .containsExactly(
                        Intention.ASK_REISSUE.name(),
                        Intention.CONFIRM_REISSUE.name(),
                        Intention.RUN_REISSUE.name(),
                        Intention.RUN_REISSUE.name());
        UUID issued = scene.issuedBy(NEXT).get(0).order().id().value();
        assertThat(entries.stream()
                        .filter(each -> each.subject().equals(issued))
                        .map(AuditEntry::intention))
                .containsExactly(Intention.PLAN_CERTIFICATE.name(), Intention.ISSUE_CERTIFICATE.name());
        assertThat(entries.stream()
                        .filter(each -> each.subject().equals(issued))
                        .findFirst()
                        .orElseThrow()
                        .detail())
                .contains(reissue.toString(), "replaces");
    }

    @Test
    void months_that_were_ordered_count_from_this_month_on() {
        scene.issued(1);
        UUID reissue = asked(scene.ask(Optional.of(12)));
        done(scene.confirm(reissue, scene.otherOfficer()));

        done(scene.run(reissue, TOGETHER));

        assertThat(scene.issuedBy(NEXT).get(0).order().validity().last())
                .isEqualTo(Instant.parse("2027-10-31T14:59:59Z"));
    }

    @Test
    void what_was_revoked_gets_none_and_who_is_no_physician_is_told() {
        List<IssuedCertificate> before = scene.issued(2);
        scene.issuing().revoke(before.get(0).order().serial(), RevocationGround.LOSS);
        scene.issuing().bar();

        ReissueStanding done = done(scene.run(scene.ordered(), TOGETHER));

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.reissue().total()).isEqualTo(1);
        assertThat(done.tally()).isEqualTo(new Reissues.Tally(0, 0, 0, Map.of("NOT_A_PHYSICIAN", 1)));
        assertThat(scene.shown(done.reissue().id()).passed().rows())
                .singleElement()
                .satisfies(passed -> {
                    assertThat(passed.predecessor()).isEqualTo(before.get(1).order());
                    assertThat(passed.codes()).containsExactly("NOT_A_PHYSICIAN");
                });
        assertThat(scene.issuedBy(NEXT)).isEmpty();
    }

    @Test
    @Proves("hpki.ceremony.ReissuePolicy")
    void to_a_generation_that_a_certificate_of_full_length_would_outlive_nothing_is_re_issued() {
        ReissueScene brief = ReissueScene.begun(
                MemoryScene.begun(),
                MemoryScene.token(),
                new Validity(Instant.parse("2026-10-31T15:00:00Z"), Instant.parse("2028-10-31T14:59:59Z")));
        brief.issued(1);

        assertThat(refused(brief.ask(Optional.of(36)))).containsExactly(CertificateRefusal.AUTHORITY_ENDS_BEFORE);
        assertThat(refused(brief.ask(Optional.of(12)))).containsExactly(CeremonyRefusal.GENERATION_TOO_OLD);
        assertThat(refused(brief.ask(Optional.empty()))).containsExactly(CeremonyRefusal.GENERATION_TOO_OLD);
    }

    @Test
    @Proves("hpki.ceremony.Reissue")
    void it_takes_two_officers_who_have_just_shown_who_they_are() {
        assertThat(refused(scene.ask(SIGN, NEXT, Optional.empty(), IssuingScene.officer())))
                .containsExactly(CeremonyRefusal.NO_CA_OFFICER);
        UUID reissue = asked(scene.ask(Optional.empty()));

        assertThat(refused(scene.confirm(reissue, scene.officer())))
                .containsExactly(CeremonyRefusal.SECOND_PERSON_NEEDED);
        assertThat(refused(scene.run(reissue, TOGETHER))).containsExactly(ReissueRefusal.REISSUE_NOT_CONFIRMED);
        Caller longLoggedIn = scene.otherOfficer();
        scene.issuing().forward(Duration.ofMinutes(16));
        assertThat(refused(scene.confirm(reissue, longLoggedIn))).containsExactly(AccountRefusal.CONFIRMATION_NEEDED);
        assertThat(refused(scene.cancel(reissue, longLoggedIn))).containsExactly(AccountRefusal.CONFIRMATION_NEEDED);
        done(scene.confirm(reissue, scene.otherOfficer()));
        assertThat(refused(scene.run(reissue, TOGETHER, longLoggedIn)))
                .containsExactly(AccountRefusal.CONFIRMATION_NEEDED);
        assertThat(scene.issuedBy(NEXT)).isEmpty();
    }

    @Test
    @Proves("hpki.ceremony.ReissuePolicy")
    void only_from_one_generation_to_another_of_its_kind_and_one_order_at_a_time() {
        assertThat(refused(scene.ask(SIGN, SIGN, Optional.empty(), scene.officer())))
                .containsExactly(ReissueRefusal.REISSUE_BETWEEN_KINDS);
        assertThat(refused(scene.ask(AUTH, NEXT, Optional.empty(), scene.officer())))
                .containsExactly(ReissueRefusal.REISSUE_BETWEEN_KINDS);
        assertThat(refused(scene.ask(SIGN, ROOT, Optional.empty(), scene.officer())))
                .containsExactly(IssuingRefusal.AUTHORITY_CERTIFIES_NO_HOLDERS);
        assertThat(refused(scene.ask(Optional.of(61)))).containsExactly(CertificateRefusal.VALIDITY_NOT_OF_PROFILE);
        scene.ordered();

        assertThat(refused(scene.ask(Optional.empty()))).containsExactly(ReissueRefusal.REISSUE_ORDERED_ALREADY);
        assertThat(refused(scene.run(new UUID(7, 7), TOGETHER))).containsExactly(ReissueRefusal.NO_SUCH_REISSUE);
    }

    @Test
    void a_token_that_fails_midway_leaves_nothing_behind_that_the_next_run_does_not_end() {
        scene.issued(5);
        UUID reissue = scene.ordered();
        List<Der> signed = new ArrayList<>();
        ReissueScene failing = scene.over(scene.issuing().over(scene.issuing().stores(), (generation, bytes) -> {
            if (signed.size() == 3) {
                throw new TokenFailure(Reason.TOKEN_GONE, "pulled");
            }
            signed.add(bytes);
            return scene.issuing().key().sign(generation, bytes);
        }));
        assertThatThrownBy(() -> failing.run(reissue, TOGETHER)).isInstanceOf(TokenFailure.class);
        ReissueStanding broken = scene.shown(reissue).standing();
        assertThat(broken.state()).isEqualTo(State.CONFIRMED);
        assertThat(broken.tally()).isEqualTo(new Reissues.Tally(2, 2, 0, Map.of()));
        assertThat(broken.left()).isEqualTo(1);

        ReissueStanding done = done(scene.run(reissue, TOGETHER, scene.otherOfficer()));

        assertThat(done.tally()).isEqualTo(new Reissues.Tally(5, 0, 0, Map.of()));
        List<Der> contents = scene.issuedBy(NEXT).stream()
                .map(each -> each.toBeSigned().orElseThrow())
                .toList();
        assertThat(contents).hasSize(5).doesNotHaveDuplicates().containsAll(signed);
    }

    @Test
    void a_key_that_is_not_activated_any_more_signs_nothing() {
        scene.issued(2);
        UUID reissue = scene.ordered();
        CaKey ended = new CaKey() {
            @Override
            public Der sign(CaGeneration generation, Der toBeSigned) {
                throw new AssertionError("signed");
            }

            @Override
            public void requireReady(CaGeneration generation) {
                throw new TokenFailure(
                        Reason.KEY_NOT_ACTIVATED, generation.key().toString());
            }
        };

        assertThatThrownBy(() -> scene.over(scene.issuing().over(scene.issuing().stores(), ended))
                        .run(reissue, TOGETHER))
                .isInstanceOf(TokenFailure.class);

        assertThat(scene.shown(reissue).standing().tally()).isEqualTo(new Reissues.Tally(0, 0, 0, Map.of()));
        assertThat(scene.shown(reissue).standing().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    @Proves("hpki.ceremony.Reissue")
    void who_cancels_keeps_what_is_done_and_another_order_goes_on_with_the_rest() {
        scene.issued(5);
        UUID reissue = scene.ordered();
        CaKey cancelling = (generation, bytes) -> {
            scene.cancel(reissue);
            return scene.issuing().key().sign(generation, bytes);
        };

        ReissueStanding cancelled =
                done(scene.over(scene.issuing().over(scene.issuing().stores(), cancelling))
                        .run(reissue, TOGETHER));

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.tally()).isEqualTo(new Reissues.Tally(2, 0, 0, Map.of()));
        assertThat(refused(scene.run(reissue, TOGETHER))).containsExactly(ReissueRefusal.REISSUE_ENDED);
        ReissueStanding rest = done(scene.run(scene.ordered(), TOGETHER));
        assertThat(rest.reissue().total()).isEqualTo(3);
        assertThat(rest.tally()).isEqualTo(new Reissues.Tally(3, 0, 0, Map.of()));
        assertThat(scene.issuedBy(NEXT).stream().map(each -> each.order().key()))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void two_processes_do_not_work_on_one_order() {
        scene.issued(1);
        UUID reissue = scene.ordered();
        List<Outcome<ReissueStanding>> second = new ArrayList<>();
        CaKey meeting = (generation, bytes) -> {
            second.add(scene.run(reissue, TOGETHER));
            return scene.issuing().key().sign(generation, bytes);
        };

        done(scene.over(scene.issuing().over(scene.issuing().stores(), meeting)).run(reissue, TOGETHER));

        assertThat(refused(second.get(0))).containsExactly(ReissueRefusal.REISSUE_RUNS_ELSEWHERE);
        assertThat(scene.issuedBy(NEXT)).hasSize(1);
    }

    @Test
    void what_was_prepared_of_a_cancelled_order_is_accounted_for_by_reconciling() {
        scene.issued(1);
        UUID reissue = scene.ordered();
        CaKey gone = (generation, bytes) -> {
            throw new TokenFailure(Reason.TOKEN_GONE, "pulled");
        };
        assertThatThrownBy(() -> scene.over(scene.issuing().over(scene.issuing().stores(), gone))
                        .run(reissue, TOGETHER))
                .isInstanceOf(TokenFailure.class);
        done(scene.cancel(reissue));

        assertThat(scene.issuing().reconcile()).isEqualTo(new Reconciled(0, 1, 0, 0, 0, 0));

        assertThat(scene.shown(reissue).standing().tally()).isEqualTo(new Reissues.Tally(1, 0, 0, Map.of()));
        assertThat(done(scene.run(scene.ordered(), TOGETHER)).tally()).isEqualTo(new Reissues.Tally(0, 0, 0, Map.of()));
    }

    @Test
    void certificates_of_one_key_are_revoked_together() {
        CertificateOrder lost = scene.issued(1).get(0).order();
        CertificateOrder kept = scene.issued(1).get(0).order();
        done(scene.run(scene.ordered(), TOGETHER));

        scene.issuing().revoke(kept.serial(), RevocationGround.REPLACED);
        List<Revocation> together = scene.issuing()
                .revoke(lost.serial(), RevocationGround.LOSS)
                .accepted()
                .orElseThrow()
                .together();

        assertThat(together).singleElement().satisfies(other -> {
            assertThat(other.authority())
                    .isEqualTo(scene.issuing().generation(NEXT).id());
            assertThat(other.ground()).isEqualTo(RevocationGround.LOSS);
        });
        assertThat(revoked(NEXT)).isEqualTo(together);
        assertThat(revoked(SIGN))
                .extracting(Revocation::serial)
                .containsExactlyInAnyOrder(lost.serial(), kept.serial());
    }

    /** Whoever of two certificates is named, a lost key is lost. */
    @Test
    void a_key_whose_older_certificate_was_replaced_before_is_lost_all_the_same() {
        CertificateOrder older = scene.issued(1).get(0).order();
        done(scene.run(scene.ordered(), TOGETHER));
        scene.issuing().revoke(older.serial(), RevocationGround.REPLACED);
        assertThat(revoked(NEXT)).isEmpty();

        RevokeCertificate.Revoked lost = scene.issuing()
                .revoke(older.serial(), RevocationGround.LOSS)
                .accepted()
                .orElseThrow();

        assertThat(lost.first()).isFalse();
        assertThat(lost.urgent()).isTrue();
        assertThat(revoked(NEXT)).isEqualTo(lost.together()).hasSize(1);
    }

    @Test
    void what_one_officer_asked_for_lapses_after_a_day_and_when_that_officer_leaves() {
        UUID late = asked(scene.ask(Optional.empty()));
        scene.issuing().forward(Duration.ofDays(1));
        assertThat(refused(scene.confirm(late, scene.otherOfficer())))
                .containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);

        UUID again = asked(scene.ask(Optional.empty()));
        scene.issuing().leaves(IssuingScene.KEY_OFFICER);

        assertThat(refused(scene.confirm(again, scene.otherOfficer())))
                .containsExactly(CeremonyRefusal.ASKER_NOT_IN_OFFICE);
    }

    private List<Revocation> revoked(AuthorityName authority) {
        return scene.issuing()
                .in(() -> scene.issuing()
                        .stores()
                        .issuance()
                        .revocations()
                        .of(scene.issuing().generation(authority).id()));
    }

    private List<AuditEntry> entries() {
        return scene.issuing().in(() -> scene.issuing().stores().journal().after(0, 1_000));
    }

    private CertificateFacts facts(Der certificate) {
        return scene.issuing().codec().read(certificate).accepted().orElseThrow();
    }

    private static UUID asked(Outcome<ReissueStanding> outcome) {
        return done(outcome).reissue().id();
    }

    private static ReissueStanding done(Outcome<ReissueStanding> outcome) {
        return outcome.fold(standing -> standing, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private static List<RefusalCode> refused(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(Refusal::code)
                .toList();
    }
}
