package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.ReissueKillPoints;
import jp.mamis.application.hpki.ca.ReissueScene;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReissueKillPointsTest {

    private static final int POINTS = 12;
    private static final long SEED = 20_261_124L;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    @Test
    @Proves("KILLED")
    void whenever_it_dies_the_next_run_ends_it_and_no_certificate_is_issued_twice() throws Exception {
        IssuingOnToken.run(
                DATABASE,
                folder,
                (scene, token) -> assertThat(
                                new ReissueKillPoints(ReissueScene.begun(scene, token)).prove(POINTS, SEED))
                        .isGreaterThan(POINTS));
    }
}
