package io.northloop.programme.web;

import io.northloop.shared.Fault;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault of a list as the page shows it.
 *
 * @param number of the line; empty for what is wrong with the whole
 */
record BadLine(String number, String column, Fault fault) {

    private static final Pattern LINE = Pattern.compile("/lines/([0-9]+)/?(.*)");

    static List<BadLine> of(List<Fault> faults) {
        return faults.stream()
                .map(fault -> {
                    Matcher line = LINE.matcher(fault.pointer());
                    return line.matches()
                            ? new BadLine(line.group(1), line.group(2), fault)
                            : new BadLine("", "", fault);
                })
                .toList();
    }
}
