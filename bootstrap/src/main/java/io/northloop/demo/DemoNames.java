package io.northloop.demo;

/** Names of people who do not exist. */
final class DemoNames {

    private static final String[] FAMILY = {
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗"
    };
    private static final String[] GIVEN = {
        "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "霞", "平", "刚", "桂英",
        "文静", "子涵", "雨桐", "浩然", "思远", "嘉怡", "俊杰", "晓峰"
    };

    private DemoNames() {}

    static String person(int number) {
        return FAMILY[Math.floorMod(number, FAMILY.length)]
                + GIVEN[Math.floorMod(number / FAMILY.length + number * 7, GIVEN.length)];
    }
}
