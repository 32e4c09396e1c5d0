package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachedPathsTest {

    @Test
    void every_method_is_reached_at_its_path() {
        assertThat(DeployedPaths.all()).hasSizeGreaterThan(100);
        assertThat(DeployedPaths.unreached()).isEmpty();
    }
}
