package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.application.rehearsal.EmptyDemonstration;
import jp.mamis.cli.command.ExitCode;
import org.junit.jupiter.api.Test;

class RehearsalLoadTest {

    private final InProcess mamis = InProcess.inMemory();

    @Test
    void an_invented_nation_is_loaded_once() {
        InProcess.Ended first = mamis.run("rehearsal", "load", "--members", "30", "--seed", "7", "--format", "json");
        InProcess.Ended again = mamis.run("rehearsal", "load", "--members", "30", "--seed", "7", "--format", "json");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("\"loadedMembers\":30");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("\"loadedMembers\":0", "\"loadedProcedures\":0");
        assertThat(again.err()).contains("すでに読み込まれています");
    }

    /** Remembers whether it was emptied. */
    private static final class Full implements EmptyDemonstration.Store {
        private boolean emptied;

        @Override
        public EmptyDemonstration.Contents contents() {
            return emptied
                    ? new EmptyDemonstration.Contents(0, 0, 0, 0)
                    : new EmptyDemonstration.Contents(163, 90, 12, 1200);
        }

        @Override
        public void empty() {
            emptied = true;
        }
    }

    @Test
    void another_nation_is_refused_and_what_to_do_is_said() {
        mamis.run("rehearsal", "load", "--members", "30");

        InProcess.Ended other = mamis.run("rehearsal", "load", "--members", "31");

        assertThat(other.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(other.err()).contains("--replace");
    }

    @Test
    void replacing_says_what_goes_and_asks_first() {
        Full store = new Full();

        InProcess.Ended unsure =
                mamis.holding(store).typing("n\n").run("rehearsal", "load", "--members", "30", "--replace");

        assertThat(unsure.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(unsure.err()).contains("登録者 163 人", "届出 90 件", "アカウント 12 件", "操作の記録 1200 件");
        assertThat(store.emptied).isFalse();
    }

    @Test
    void what_was_there_goes_before_the_nation_comes() {
        Full store = new Full();

        InProcess.Ended sure = mamis.holding(store)
                .run("rehearsal", "load", "--members", "30", "--replace", "--yes", "--format", "json");

        assertThat(sure.code()).isZero();
        assertThat(store.emptied).isTrue();
        assertThat(sure.out()).contains("\"loadedMembers\":30", "\"seconds\":");
        assertThat(sure.err()).contains("再起動");
    }

    @Test
    void nothing_is_emptied_where_real_people_are_kept_or_for_a_stranger() {
        Full store = new Full();

        InProcess.Ended real = mamis.holding(store).inProduction().run("rehearsal", "load", "--replace", "--yes");
        InProcess.Ended stranger =
                InProcess.inMemory().holding(store).asStranger().run("rehearsal", "load", "--replace", "--yes");

        assertThat(real.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(stranger.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(store.emptied).isFalse();
    }

    @Test
    void a_load_that_is_refused_empties_nothing() {
        Full store = new Full();

        assertThat(mamis.holding(store)
                        .run("rehearsal", "load", "--replace", "--yes", "--members", "0")
                        .code())
                .isEqualTo(ExitCode.REFUSED.number());
        assertThat(mamis.holding(store)
                        .run("rehearsal", "load", "--replace", "--yes", "--today", "9999-01-01")
                        .code())
                .isEqualTo(ExitCode.REFUSED.number());
        assertThat(store.emptied).isFalse();
    }

    @Test
    void a_day_that_is_none_is_misuse_and_one_to_come_is_refused() {
        assertThat(mamis.run("rehearsal", "load", "--today", "soon").code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(mamis.run("rehearsal", "load", "--today", "9999-01-01").code())
                .isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void real_people_are_left_alone() {
        InProcess.Ended ended = mamis.inProduction().run("rehearsal", "load");

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("本番環境");
    }

    @Test
    void nobody_but_the_owner_of_the_installation_loads() {
        InProcess.Ended ended = mamis.asStranger().run("rehearsal", "load");

        assertThat(ended.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(ended.err()).contains("データフォルダーの所有者");
    }

    @Test
    void numbers_that_are_none_are_misuse() {
        assertThat(mamis.run("rehearsal", "load", "--members", "many").code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(mamis.run("rehearsal", "load", "--members", "0").code()).isEqualTo(ExitCode.REFUSED.number());
    }
}
