#include "core/workspace/migrations.h"

#include "core/workspace/connection.h"

#include <string>

namespace aim {

namespace {

// AUTOINCREMENT where ids are told to others (undo, runs): they are never given twice.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE images(
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    format TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes INTEGER NOT NULL);
CREATE TABLE image_files(
    image INTEGER PRIMARY KEY REFERENCES images(id) ON DELETE CASCADE,
    file BLOB NOT NULL);
CREATE TABLE thumbnails(
    image INTEGER PRIMARY KEY REFERENCES images(id) ON DELETE CASCADE,
    file BLOB NOT NULL);

CREATE TABLE galleries(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL);
CREATE TABLE demonstrations(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    gallery INTEGER NOT NULL REFERENCES galleries(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    image INTEGER NOT NULL REFERENCES images(id),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    fused_content TEXT);
CREATE INDEX demonstrations_order ON demonstrations(gallery, position);
CREATE INDEX demonstrations_image ON demonstrations(image);

CREATE TABLE fused_tokens(
    id INTEGER PRIMARY KEY,
    content_key TEXT NOT NULL,
    model TEXT NOT NULL,
    projector TEXT NOT NULL,
    dtype TEXT NOT NULL,
    token_rows INTEGER NOT NULL,
    token_columns INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    tokens BLOB NOT NULL);
CREATE UNIQUE INDEX fused_tokens_key ON fused_tokens(content_key, model, projector, dtype);

CREATE TABLE runs(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image INTEGER REFERENCES images(id),
    question TEXT NOT NULL,
    reference TEXT,
    gallery INTEGER NOT NULL DEFAULT 0,
    gallery_name TEXT NOT NULL,
    model_name TEXT NOT NULL,
    model_family TEXT NOT NULL,
    model_fingerprint TEXT NOT NULL,
    projector_fingerprint TEXT NOT NULL,
    dtype TEXT NOT NULL,
    device TEXT NOT NULL,
    device_reason TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_at TEXT NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0);
CREATE INDEX runs_image ON runs(image);
CREATE TABLE answers(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    text TEXT NOT NULL,
    token_ids TEXT NOT NULL,
    demonstrations TEXT NOT NULL,
    prompt TEXT NOT NULL,
    prompt_segments TEXT NOT NULL,
    text_tokens INTEGER NOT NULL,
    image_tokens INTEGER NOT NULL,
    fused_tokens INTEGER NOT NULL,
    encode_ms REAL NOT NULL,
    prefill_ms REAL NOT NULL,
    first_token_ms REAL NOT NULL,
    decode_ms REAL NOT NULL,
    total_ms REAL NOT NULL,
    warm INTEGER NOT NULL,
    kv_bytes INTEGER NOT NULL,
    peak_bytes INTEGER NOT NULL,
    score REAL,
    error TEXT NOT NULL);
CREATE INDEX answers_run ON answers(run);

CREATE TABLE evaluations(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    gallery INTEGER NOT NULL DEFAULT 0,
    gallery_name TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_at TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0);
CREATE TABLE evaluation_items(
    id INTEGER PRIMARY KEY,
    evaluation INTEGER NOT NULL REFERENCES evaluations(id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    shots INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    query TEXT NOT NULL,
    score REAL NOT NULL,
    answer TEXT NOT NULL,
    payload TEXT NOT NULL);
CREATE UNIQUE INDEX evaluation_items_key
    ON evaluation_items(evaluation, method, shots, seed, query);
CREATE TABLE evaluation_rows(
    id INTEGER PRIMARY KEY,
    evaluation INTEGER NOT NULL REFERENCES evaluations(id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    shots INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    row_values TEXT NOT NULL);
CREATE UNIQUE INDEX evaluation_rows_key ON evaluation_rows(evaluation, method, shots, seed);

CREATE TABLE jobs(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    stage TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL);
CREATE TABLE settings(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL) WITHOUT ROWID;
)sql";

// What could not be fused, by the same key as fused tokens; the curve of a training.
constexpr const char* kVersion2 = R"sql(
CREATE TABLE fused_failures(
    content_key TEXT NOT NULL,
    model TEXT NOT NULL,
    projector TEXT NOT NULL,
    dtype TEXT NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY(content_key, model, projector, dtype)) WITHOUT ROWID;
CREATE TABLE job_points(
    job INTEGER NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    loss REAL NOT NULL,
    accuracy REAL NOT NULL,
    held_out_loss REAL NOT NULL,
    held_out_accuracy REAL NOT NULL,
    PRIMARY KEY(job, step)) WITHOUT ROWID;
)sql";

constexpr Migration kMigrations[] = {{1, kVersion1}, {2, kVersion2}};

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

void stand_in_for_newer_tables(Connection& connection, int version) {
    if (version >= 2) return;
    connection.execute(
        "CREATE TEMP TABLE fused_failures(content_key, model, projector, dtype, sentence);"
        "CREATE TEMP TABLE job_points(job, step, loss, accuracy, held_out_loss, "
        "held_out_accuracy)");
}

int newest_version() { return kMigrations[std::size(kMigrations) - 1].to; }

int migrate(Connection& connection, std::span<const Migration> steps) {
    int done = 0;
    for (const Migration& step : steps) {
        connection.transaction([&] {
            // Asked inside the transaction: another program may have just done this step.
            if (Query(connection, "PRAGMA user_version").single().integer(0) >= step.to) return;
            connection.execute(step.sql);
            connection.execute(("PRAGMA user_version = " + std::to_string(step.to)).c_str());
            ++done;
        });
    }
    return done;
}

}  // namespace aim
