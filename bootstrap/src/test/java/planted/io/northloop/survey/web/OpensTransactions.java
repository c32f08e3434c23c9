package planted.io.northloop.survey.web;

import org.springframework.transaction.annotation.Transactional;

/** An adapter that decides what belongs together. */
class OpensTransactions {

    @Transactional
    void open() {}
}
