// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Says when the hash of a credential was put on the chain by its issuer, and whether the issuer took it back.
/// Nothing about the credential can be read from here: the hash covers a signature that nobody can guess.
contract CredentialAnchors {
    struct Anchor {
        uint64 anchoredAt;
        uint64 anchoredInBlock;
        uint64 revokedAt;
    }

    error OnlyOwner();
    error EmptyHash();
    error AlreadyAnchored(bytes32 hash);
    error NotAnchored(bytes32 hash);
    error AlreadyRevoked(bytes32 hash);

    event Anchored(bytes32 indexed hash);
    event Revoked(bytes32 indexed hash);

    address public immutable owner;
    mapping(bytes32 => Anchor) private anchors;

    constructor() {
        owner = msg.sender;
    }

    modifier onlyOwner() {
        if (msg.sender != owner) revert OnlyOwner();
        _;
    }

    function anchor(bytes32 hash) external onlyOwner {
        _anchor(hash);
    }

    /// All or none: one duplicate refuses the whole batch.
    function anchorBatch(bytes32[] calldata hashes) external onlyOwner {
        for (uint256 i = 0; i < hashes.length; i++) _anchor(hashes[i]);
    }

    function revoke(bytes32 hash) external onlyOwner {
        Anchor storage found = anchors[hash];
        if (found.anchoredAt == 0) revert NotAnchored(hash);
        if (found.revokedAt != 0) revert AlreadyRevoked(hash);
        found.revokedAt = uint64(block.timestamp);
        emit Revoked(hash);
    }

    /// Times in seconds since 1970; 0 where it has not happened.
    function anchorOf(bytes32 hash) external view returns (uint64 anchoredAt, uint64 anchoredInBlock, uint64 revokedAt) {
        Anchor storage found = anchors[hash];
        return (found.anchoredAt, found.anchoredInBlock, found.revokedAt);
    }

    function _anchor(bytes32 hash) private {
        if (hash == bytes32(0)) revert EmptyHash();
        if (anchors[hash].anchoredAt != 0) revert AlreadyAnchored(hash);
        anchors[hash] = Anchor(uint64(block.timestamp), uint64(block.number), 0);
        emit Anchored(hash);
    }
}
