package io.northloop.organisation.port;

import io.northloop.organisation.model.Company;

/** The one company that this installation serves. */
public interface CompanyRegister {

    /** May be some seconds old: for reading on hot paths. */
    Company.Snapshot current();

    /**
     * The company as it stands, locked until the transaction ends. Every change to the organisation takes this lock
     * first, so that rules across units and people hold under concurrent changes.
     */
    Company lockForChange();

    Company save(Company company);
}
