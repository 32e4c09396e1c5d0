package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.KillPoints;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KillPointsTest {

    private static final int POINTS = 12;
    private static final int MANY = 200;
    private static final long SEED = 20_261_123L;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void begun() {
        DATABASE.empty();
    }

    @Test
    @Proves("KILLED")
    void whenever_it_dies_every_certificate_is_accounted_for_and_no_number_is_used_twice() throws Exception {
        IssuingOnToken.run(
                DATABASE,
                folder,
                (scene, token) ->
                        assertThat(new KillPoints(scene).prove(POINTS, SEED)).isGreaterThan(POINTS));
    }

    @Test
    @Tag("soak")
    void two_hundred_deaths_one_after_another_lose_no_certificate_and_use_no_number_twice() throws Exception {
        IssuingOnToken.run(
                DATABASE,
                folder,
                (scene, token) -> assertThat(new KillPoints(scene).proveAgainAndAgain(MANY, SEED))
                        .isGreaterThan(POINTS));
    }
}
