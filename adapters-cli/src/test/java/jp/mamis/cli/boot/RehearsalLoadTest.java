package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

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
