package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call me on 13800138000 please | call me on ••• please",
                "电话138 0013 8000谢谢 | 电话•••谢谢",
                "+86-138-0013-8000 | •••",
                "座机 010-65529988 转 8 | 座机 ••• 转 8",
                "ring (021) 5888 1234 | ring •••",
                "+44 20 7946 0958 any time | ••• any time",
                "写信到 wang.xm@example.com.cn 吧 | 写信到 ••• 吧",
                "mail wang @ example.cn | mail •••",
                "身份证11010519491231002X在此 | 身份证•••在此",
                "id 110105 19491231 0021 | id •••",
                "VIN LSVAU2180N2183294, slow | VIN •••, slow",
                "我的车沪A·12345坏了 | 我的车•••坏了",
                "新能源车牌粤BD12345很吵 | 新能源车牌•••很吵",
                "打幺三八零零一三八零零零给我 | 打•••给我"
            })
    void takes_out_what_identifies(String text, String masked) {
        assertThat(CommentMask.apply(text, List.of())).isEqualTo(masked);
    }

    @Test
    void sees_through_full_width_digits() {
        assertThat(CommentMask.apply("\uFF11\uFF13\uFF18\uFF10\uFF10\uFF11\uFF13\uFF18\uFF10\uFF10\uFF10", List.of()))
                .isEqualTo(CommentMask.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waited 45 minutes, promised 20",
                "on 2026-05-13 at 14:30",
                "2026.05.13 到店",
                "paid 12800 for nothing",
                "等了一二三个小时",
                "version 10.2.31",
                "Room 404, bay 12"
            })
    void leaves_what_does_not(String text) {
        assertThat(CommentMask.apply(text, List.of())).isEqualTo(text);
    }

    @Test
    void takes_out_names_of_the_customer_record() {
        assertThat(CommentMask.apply("I am John Smith. Smith, JOHN! But johnny stays.", List.of("John Smith")))
                .isEqualTo("I am •••. •••, •••! But johnny stays.");
        assertThat(CommentMask.apply("我是王小明,叫我小明或王先生,老王师傅", List.of("王小明"))).isEqualTo("我是•••,叫我•••或•••,•••");
    }

    @Test
    void does_not_take_a_name_of_one_letter_for_every_letter() {
        assertThat(CommentMask.apply("a nice place", List.of("a", ""))).isEqualTo("a nice place");
    }
}
