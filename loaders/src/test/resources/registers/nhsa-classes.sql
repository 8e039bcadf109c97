delete from 字典_药品分类;
commit;

Insert into 字典_药品分类 (类目编码,类目名称,费用项目,目录级别) values ('XP02','抗蠕虫药','西药费','2');
Insert into 字典_药品分类 (类目编码,类目名称,费用项目,目录级别) values ('XP02B','抗吸虫药，O''Neill; 一','西药费','0');
drop table x;
Insert into 字典_药品分类 (类目编码,类目名称) values ('only one');
