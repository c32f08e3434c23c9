package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words why a line was not taken. */
@Component
public class RejectedLines {

    private final Sentences sentences;

    RejectedLines(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Those of one upload. */
    public Rejections ofUpload() {
        return new Rejections(this);
    }

    RejectedLine describe(int line, @Nullable String id, List<Fault> faults) {
        List<RejectedLine.Wrong> errors = faults.stream()
                .map(fault -> new RejectedLine.Wrong(fault.pointer(), fault.code(), sentences.fault(fault)))
                .toList();
        RejectedLine.Wrong first = errors.getFirst();
        return new RejectedLine(line, id, first.pointer(), first.message(), errors);
    }
}
