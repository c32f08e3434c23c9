-- The one company of this installation. Its row is also the lock that serialises changes to the organisation.
CREATE TABLE company (
    id       integer PRIMARY KEY CHECK (id = 1),
    name     text    NOT NULL CHECK (length(name) <= 120),
    zone     text    NOT NULL,
    language text    NOT NULL CHECK (language IN ('zh-CN', 'en')),
    version  bigint  NOT NULL
);
INSERT INTO company (id, name, zone, language, version) VALUES (1, 'Northloop', 'Asia/Shanghai', 'zh-CN', 0);

CREATE TABLE unit (
    ref        text PRIMARY KEY CHECK (length(ref) BETWEEN 1 AND 64),
    kind       text    NOT NULL CHECK (kind IN ('REGION', 'CENTRE')),
    name       text    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    parent_ref text REFERENCES unit (ref),
    time_zone  text,
    active     boolean NOT NULL,
    version    bigint  NOT NULL,
    CHECK (kind = 'REGION' AND parent_ref IS NULL OR kind = 'CENTRE' AND parent_ref IS NOT NULL),
    CHECK (kind = 'REGION' OR time_zone IS NOT NULL)
);
CREATE INDEX unit_by_parent ON unit (parent_ref) WHERE parent_ref IS NOT NULL;

CREATE TABLE post (
    code     text PRIMARY KEY,
    level    text    NOT NULL CHECK (level IN ('HQ', 'REGION', 'CENTRE')),
    name_en  text    NOT NULL,
    name_zh  text    NOT NULL,
    position integer NOT NULL UNIQUE
);
INSERT INTO post (code, level, name_en, name_zh, position) VALUES
    ('HQ_ANALYST', 'HQ', 'HQ analyst', '总部分析师', 1),
    ('HQ_DESK', 'HQ', 'HQ desk', '总部客服台', 2),
    ('REGIONAL_MANAGER', 'REGION', 'Regional manager', '大区经理', 3),
    ('CENTRE_MANAGER', 'CENTRE', 'Centre manager', '服务中心经理', 4),
    ('SERVICE_ADVISER', 'CENTRE', 'Service adviser', '服务顾问', 5);

-- Two people may be each other's deputies, also when both arrive in one file: the reference is checked at commit.
CREATE TABLE person (
    ref        text PRIMARY KEY CHECK (length(ref) BETWEEN 1 AND 64),
    name       text    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    email      text CHECK (length(email) <= 254),
    phone      text CHECK (length(phone) <= 40),
    language   text    NOT NULL CHECK (language IN ('zh-CN', 'en')),
    post       text    NOT NULL REFERENCES post (code),
    unit_ref   text REFERENCES unit (ref),
    deputy_ref text REFERENCES person (ref) DEFERRABLE INITIALLY DEFERRED,
    away_from  date,
    away_until date,
    active     boolean NOT NULL,
    version    bigint  NOT NULL,
    CHECK (deputy_ref IS DISTINCT FROM ref),
    CHECK (away_until IS NULL OR away_from IS NOT NULL AND away_until >= away_from)
);
CREATE INDEX person_by_post ON person (post, unit_ref) WHERE active;
CREATE INDEX person_by_unit ON person (unit_ref);

-- The steps of the customer's journey (method §1); HQ keeps the list.
CREATE TABLE touchpoint (
    code     text PRIMARY KEY,
    name_en  text    NOT NULL,
    name_zh  text    NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    position integer NOT NULL UNIQUE
);
INSERT INTO touchpoint (code, name_en, name_zh, position) VALUES
    ('motive', 'Motive', '购买动机', 1),
    ('first-impression', 'First impression', '第一印象', 2),
    ('purchase', 'Purchase', '购买', 3),
    ('order-processing', 'Order processing', '订单处理', 4),
    ('delivery', 'Delivery', '交付', 5),
    ('technical-support', 'Technical support', '技术支持', 6),
    ('service-visit', 'Service visit', '到店服务', 7),
    ('billing', 'Billing', '结算', 8),
    ('product-upgrade', 'Product upgrade', '产品升级', 9),
    ('service-renewal', 'Service renewal', '服务续约', 10),
    ('repurchase', 'Repurchase', '再次购买', 11);
