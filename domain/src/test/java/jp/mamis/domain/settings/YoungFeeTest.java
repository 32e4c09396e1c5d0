package jp.mamis.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.money.Yen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YoungFeeTest {

    @Test
    void age_and_fee_are_read_as_people_type_them() {
        assertThat(YoungFee.parse("30:39000")).isEqualTo(new YoungFee(30, new Yen(39_000)));
        assertThat(YoungFee.parse("３０歳:39,000円").text()).isEqualTo("30:39000");
        assertThat(YoungFee.parse("30:￥39,000").text()).isEqualTo("30:39000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30:", ":39000", "17:39000", "100:1", "30:-1", "x:1"})
    void half_of_it_or_nonsense_is_none(String typed) {
        assertThatThrownBy(() -> YoungFee.parse(typed)).isInstanceOf(MalformedValue.class);
    }
}
