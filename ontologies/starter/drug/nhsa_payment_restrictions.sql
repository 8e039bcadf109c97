delete from "规则_药品限制";
commit;

Insert into "规则_药品限制" ("药品编码","药品名称","险种限制","机构限制","就医限制","专科限制","性别限制","年龄限制","疾病限制","阶梯限制","极量限制","疗程限制","总额限制","领域标识") values ('XB02BDR011B0','人凝血酶原复合物',null,null,null,null,null,null,'(出血|血友病)',null,null,null,null,null);
Insert into "规则_药品限制" ("药品编码","药品名称","险种限制","机构限制","就医限制","专科限制","性别限制","年龄限制","疾病限制","阶梯限制","极量限制","疗程限制","总额限制","领域标识") values ('XB02BDR100B0','人凝血因子',null,null,null,null,null,null,'(凝血因子Ⅸ缺乏症|血友病)',null,null,null,null,null);
Insert into "规则_药品限制" ("药品编码","药品名称","险种限制","机构限制","就医限制","专科限制","性别限制","年龄限制","疾病限制","阶梯限制","极量限制","疗程限制","总额限制","领域标识") values ('XA16ABA345B0','阿加糖酶',null,null,null,null,null,null,'(法布雷病|半乳糖苷酶A缺乏症)',null,null,null,null,null);
commit;
