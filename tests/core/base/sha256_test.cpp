#include "core/base/sha256.h"

#include "catch.h"

using namespace aim;

// Vectors of FIPS 180-4's examples (csrc.nist.gov, SHA256.pdf).
TEST_CASE("SHA-256 gives the standard's example digests") {
    CHECK(sha256_hex(std::string_view("abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex(std::string_view("")) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("fields cannot run into each other") {
    CHECK(Sha256().update_field("ab").update_field("c").hex() !=
          Sha256().update_field("a").update_field("bc").hex());
}
